import { localise } from '../i18n/chinese/localise.ts';
import { locales, type Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Library } from '../interview/interview.ts';
import type { Display } from '../store/member-settings.ts';
import type { GuildSettings } from '../store/store.ts';
import { button, type ButtonRow, rows } from './components/button.ts';
import { interviewField } from './components/fields/interview-field.ts';
import { selectRow, type SelectRow } from './components/select-row.ts';
import { footerText } from './interview/footer-text.ts';
import { limits } from './limits.ts';
import { fitPlain } from './text/fit-line.ts';

/** What an option stands for that takes a choice back. */
export const unsetValue = 'unset';

/** What changes settings: for two ways a button that leads to the other one, for more a select. */
export function settingRows(
  { interviews }: Library,
  { display, server }: { readonly display: Display; readonly server: GuildSettings | undefined },
  locale: Locale,
): readonly (ButtonRow | SelectRow)[] {
  const { settings: words } = messagesFor(locale);
  const turn = (action: string, to: string, label: string) =>
    button(label, { command: 'settings', action, state: [to] });
  const own = display === 'text' ? 'embeds' : 'text';
  const buttons = [turn('display', own, words.display.turn[own])];
  if (server === undefined) return rows(buttons);
  const posts = server.display === 'text' ? 'embeds' : 'text';
  const replies = server.privateReplies ? 'public' : 'private';
  const languages = locales.map((value) => ({
    label: words.language.names[value],
    value,
    picked: server.locale === value,
  }));
  const shown = interviews.slice(0, limits.selectOptions - 1).map((interview) => ({
    label: fitPlain(localise(interview.title, locale), limits.selectText),
    value: interviewField(interview),
    description: footerText(interview, locale),
    picked: interview.slug === server.slug,
  }));
  const target = (action: string) => ({ command: 'settings', action, state: [] });
  return [
    ...selectRow(target('language'), {
      placeholder: words.language.pick,
      options: [...languages, { label: words.language.none, value: unsetValue }],
    }),
    ...selectRow(target('transcript'), {
      placeholder: words.transcript.pick,
      options: [...shown, { label: words.transcript.none, value: unsetValue }],
    }),
    ...rows([
      ...buttons,
      turn('replies', replies, words.replies.turn[replies]),
      turn('posts', posts, words.posts.turn[posts]),
    ]),
  ];
}
