import { ComponentType, type APIButtonComponent, type APIEmbed } from 'discord-api-types/v10';
import type { Interview, Library, Section } from '../../interview/interview.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { button, rows } from '../components/button.ts';
import { readCustomId } from '../components/custom-id.ts';
import { sectionTarget } from '../components/section-page-state.ts';
import { summarySectionBody } from '../interview/summary-section-body.ts';
import type { MessageBody } from '../message-body.ts';
import type { Reader } from '../reader.ts';

/** A section's summary as a post: its title stands in the post's line. [1] [2] [3] open its quotes, [⋯] all of it. */
export function sectionPostBody(library: Library, interview: Interview, section: Section, reader: Reader): MessageBody {
  const page = summarySectionBody(library, { interview, section, page: 0, back: undefined }, reader);
  const more = button(messagesFor(reader.locale).buttons.more, sectionTarget(interview, section.number));
  return { embeds: (page.embeds ?? []).map(withoutTitle), components: rows([...quoteButtonsOf(page), more]) };
}

function quoteButtonsOf({ components = [] }: MessageBody): readonly APIButtonComponent[] {
  return components
    .flatMap((row) => row.components)
    .filter((each) => each.type === ComponentType.Button)
    .filter((each) => 'custom_id' in each && readCustomId(each.custom_id).command === 'quote');
}

function withoutTitle(embed: APIEmbed): APIEmbed {
  const { title: _, ...rest } = embed;
  return rest;
}
