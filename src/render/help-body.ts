import { messagesFor } from '../i18n/messages-for.ts';
import type { Reader } from './reader.ts';
import type { MessageBody } from './message-body.ts';
import { neutralColour } from './interview/speaker-colour.ts';
import { permittedBody } from './permitted-body.ts';

/** What it does, command by command; and its version, for whoever reports a fault. */
export function helpBody(version: string, { locale, layout }: Reader): MessageBody {
  const { commands, help, menu } = messagesFor(locale);
  const list = Object.entries(commands).map(([name, { description }]) => `**/${name}** ${description}`);
  const notes = [...help.notes, ...(layout.cards ? [help.card] : [])].map((note) => `- ${note}`);
  const embed = {
    title: help.title,
    color: neutralColour,
    description: [help.intro, '', ...list, `**${menu.findQuote}** ${menu.help}`, '', ...notes].join('\n'),
    footer: { text: `${help.title} ${version}` },
  };
  return permittedBody({ embeds: [embed] }, layout);
}
