import type { Locale } from '../../../locale.ts';
import { terminalEnUS, type TerminalWords } from './terminal-en-us.ts';
import { terminalZhCN } from './terminal-zh-cn.ts';
import { terminalZhTW } from './terminal-zh-tw.ts';

const tables: Readonly<Record<Locale, TerminalWords>> = {
  'en-US': terminalEnUS,
  'zh-CN': terminalZhCN,
  'zh-TW': terminalZhTW,
};

/** What the terminal itself says, as opposed to the bot, in its reader's language. */
export function terminalWordsFor(locale: Locale): TerminalWords {
  return tables[locale];
}
