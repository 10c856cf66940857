import { messagesFor } from '../i18n/messages-for.ts';
import type { Reader } from './reader.ts';
import type { MessageBody } from './message-body.ts';
import { neutralColour } from './interview/speaker-colour.ts';
import { permittedBody } from './permitted-body.ts';

/** What it does, command by command; and its version, for whoever reports a fault. */
export function helpBody(version: string, { locale, layout }: Reader): MessageBody {
  const { commands, help, menu } = messagesFor(locale);
  const list = Object.entries(commands).flatMap(([name, { description }]) => `${mentionOf(name)} ${description}`);
  const notes = [...help.notes, ...(layout.cards ? [help.card] : [])].map((note) => `- ${note}`);
  const embed = {
    title: help.title,
    color: neutralColour,
    description: [help.intro, '', ...list, `**${menu.findQuote}** ${menu.help}`, '', ...notes].join('\n'),
    footer: { text: `${help.title} ${version}` },
  };
  return permittedBody({ embeds: [embed] }, layout);
}

/** Of a command with subcommands one of those is mentioned: itself it is nothing to run. */
function mentionOf(name: string): string {
  return name === 'daily' ? '</daily add> </daily status>' : `</${name}>`;
}
