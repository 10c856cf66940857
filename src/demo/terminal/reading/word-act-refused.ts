import type { ActRefusal, ActRefused } from '../../../local-discord/local-discord.ts';
import type { TerminalWords } from '../words/terminal-en-us.ts';

/** What Discord's client would not let somebody do, and what to do instead. */
export function wordActRefused({ code, message }: ActRefused, words: TerminalWords): string {
  const [, detail = ''] = /^[\w-]+: (.*)$/s.exec(message) ?? [];
  const command = detail.replace(/^\//u, '');
  if (code === 'not-permitted') return words.notPermitted(command);
  if (code === 'not-available-here' && detail.startsWith('/')) return words.notAvailableHere(command);
  if (code === 'not-connected') return words.notConnected;
  if (code === 'unknown-modal') return words.form.closed;
  return gone.includes(code) ? words.gone : words.otherRefusal(code, detail);
}

const gone: readonly ActRefusal[] = [
  'unknown-message',
  'unknown-button',
  'disabled-button',
  'unknown-select',
  'disabled-select',
];
