import { localise } from '../i18n/chinese/localise.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Library } from '../interview/interview.ts';
import type { Display } from '../store/member-settings.ts';
import type { GuildSettings, SettingsChoice } from '../store/store.ts';
import type { Reader } from './reader.ts';
import { fitLine } from './text/fit-line.ts';
import { shares } from './limits.ts';
import type { MessageBody } from './message-body.ts';
import { neutralColour } from './interview/speaker-colour.ts';
import { permittedBody } from './permitted-body.ts';
import { settingRows } from './setting-rows.ts';

export interface ShownSettings {
  /** Of the reader's own answers. */
  readonly display: Display;
  /** Of the server; undefined for whoever does not manage one here. */
  readonly server: GuildSettings | undefined;
  readonly changed: boolean;
}

/** Somebody's own settings, and those of the server they manage: what each does, and what changes it. */
export function settingsBody(library: Library, shown: ShownSettings, { locale, layout }: Reader): MessageBody {
  const { settings: words } = messagesFor(locale);
  const { display, server, changed } = shown;
  const lines = [
    ...(changed ? [`**${words.changed}**\n`] : []),
    ...(server === undefined ? [] : [`__${words.forYou}__`]),
    entry(words.display.name, words.display[display], words.display.effect),
    ...(server === undefined ? [] : [`__${words.forServer}__`, ...serverEntries(library, server, locale)]),
  ];
  const embed = {
    title: words.title,
    color: neutralColour,
    description: lines.join('\n').trim(),
  };
  const components = settingRows(library, shown, locale);
  return permittedBody({ embeds: [embed], components }, layout);
}

function serverEntries(library: Library, server: GuildSettings, locale: Locale): readonly string[] {
  const { language, transcript, replies, posts, display, unreadable } = messagesFor(locale).settings;
  const note = (choice: SettingsChoice) => (server.unreadable?.includes(choice) === true ? unreadable : undefined);
  const spoken = server.locale === undefined ? language.unset : language.names[server.locale];
  return [
    entry(language.name, spoken, language.effect, note('locale')),
    entry(transcript.name, interviewName(library, server.slug, locale), transcript.effect, note('slug')),
    entry(
      replies.name,
      server.privateReplies ? replies.private : replies.public,
      replies.effect,
      note('privateReplies'),
    ),
    entry(posts.name, display[server.display ?? 'embeds'], posts.effect, note('display')),
  ];
}

function entry(name: string, value: string, effect: string, note?: string): string {
  return `**${name}** · ${value}${note === undefined ? '' : `\n${note}`}\n-# ${effect}\n`;
}

function interviewName({ interviews }: Library, slug: string | undefined, locale: Locale): string {
  const { transcript } = messagesFor(locale).settings;
  if (slug === undefined) return transcript.unset;
  const interview = interviews.find((each) => each.slug === slug);
  if (interview === undefined) return transcript.gone(fitLine(slug, shares.name));
  return fitLine(localise(interview.title, locale), shares.title);
}
