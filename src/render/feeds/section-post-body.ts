import type { Interview, Library, Section } from '../../interview/interview.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { button, rows } from '../components/button.ts';
import { sectionTarget } from '../components/section-page-state.ts';
import { drawSection } from '../interview/draw-section.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import type { Reader } from '../reader.ts';

/** A section's summary as a post: its title stands in the post's line. [1] [2] [3] open its quotes, [⋯] all of it. */
export function sectionPostBody(library: Library, interview: Interview, section: Section, reader: Reader): MessageBody {
  const { embed, quotes } = drawSection(library, { interview, section, page: 0, back: undefined }, reader);
  const { title: _, ...untitled } = embed;
  const more = button(messagesFor(reader.locale).buttons.more, sectionTarget(interview, section.number));
  return permittedBody({ embeds: [untitled], components: rows([...quotes, more]) }, reader.layout);
}
