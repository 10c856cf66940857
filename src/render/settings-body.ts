import { localise } from '../i18n/chinese/localise.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Library } from '../interview/interview.ts';
import type { GuildSettings, SettingsChoice } from '../store/store.ts';
import { button, rows } from './components/button.ts';
import type { Reader } from './reader.ts';
import { fitLine } from './text/fit-line.ts';
import { shares } from './limits.ts';
import type { MessageBody } from './message-body.ts';
import { neutralColour } from './interview/speaker-colour.ts';
import { permittedBody } from './permitted-body.ts';

/** A server's settings, what each does, and a button for each that was chosen, to take it back. */
export function settingsBody(
  library: Library,
  settings: GuildSettings,
  changed: boolean,
  { locale, layout }: Reader,
): MessageBody {
  const { settings: words } = messagesFor(locale);
  const { language, transcript, replies } = words;
  const isUnreadable = (choice: SettingsChoice) => settings.unreadable?.includes(choice) === true;
  const all = [
    {
      action: 'reset-language',
      ...language,
      value: settings.locale === undefined ? language.unset : language.names[settings.locale],
      chosen: settings.locale !== undefined,
      unreadable: isUnreadable('locale'),
    },
    {
      action: 'reset-transcript',
      ...transcript,
      value: interviewName(library, settings.slug, locale),
      chosen: settings.slug !== undefined,
      unreadable: isUnreadable('slug'),
    },
    {
      action: 'reset-replies',
      ...replies,
      value: settings.privateReplies ? replies.private : replies.public,
      chosen: settings.privateReplies,
      unreadable: isUnreadable('privateReplies'),
    },
  ];
  const embed = {
    title: words.title,
    color: neutralColour,
    description: [
      ...(changed ? [`**${words.changed}**\n`] : []),
      ...all.map(({ name, value, effect, unreadable }) => {
        const note = unreadable ? `\n${words.unreadable}` : '';
        return `**${name}** · ${value}${note}\n-# ${effect}\n`;
      }),
      words.how,
    ].join('\n'),
  };
  const components = rows(
    all
      .filter(({ chosen, unreadable }) => chosen || unreadable)
      .map(({ action, name }) => button(words.reset(name), { command: 'settings', action, state: [] })),
  );
  return permittedBody({ embeds: [embed], components }, layout);
}

function interviewName({ interviews }: Library, slug: string | undefined, locale: Locale): string {
  const { transcript } = messagesFor(locale).settings;
  if (slug === undefined) return transcript.unset;
  const interview = interviews.find((each) => each.slug === slug);
  if (interview === undefined) return transcript.gone(fitLine(slug, shares.name));
  return fitLine(localise(interview.title, locale), shares.title);
}
