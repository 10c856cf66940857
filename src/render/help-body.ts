import { messagesFor } from '../i18n/messages-for.ts';
import { button, rows } from './components/button.ts';
import { beginFeedTarget } from './components/form-values.ts';
import { ownDailyButton } from './feeds/own-daily-button.ts';
import type { Reader } from './reader.ts';
import type { MessageBody } from './message-body.ts';
import { neutralColour } from './interview/speaker-colour.ts';
import { permittedBody } from './permitted-body.ts';

/**
 * What it does, command by command; and its version, for whoever reports a fault. With what begins by a click: one's own daily
 * quote, and for those who manage the server a daily post.
 */
export function helpBody(
  version: string,
  { locale, layout }: Reader,
  { manages }: { readonly manages: boolean },
): MessageBody {
  const { commands, feedForm, help, menu } = messagesFor(locale);
  const list = Object.entries(commands).flatMap(([name, { description }]) => `${mentionOf(name)} ${description}`);
  const notes = [...help.notes, ...(layout.cards ? [help.card] : [])].map((note) => `- ${note}`);
  const embed = {
    title: help.title,
    color: neutralColour,
    description: [help.intro, '', ...list, `**${menu.findQuote}** ${menu.help}`, '', ...notes].join('\n'),
    footer: { text: `${help.title} ${version}` },
  };
  const setUp = manages ? [button(feedForm.setUp, beginFeedTarget)] : [];
  return permittedBody({ embeds: [embed], components: rows([...setUp, ownDailyButton(locale)]) }, layout);
}

/** Of a command with subcommands one of those is mentioned: itself it is nothing to run. */
function mentionOf(name: string): string {
  return name === 'daily' ? '</daily add> </daily status>' : `</${name}>`;
}
