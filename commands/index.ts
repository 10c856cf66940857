import type { Command } from '../src/conversation/command.ts';
import { daily } from './daily.ts';
import { findThisQuote } from './find-this-quote.ts';
import { help } from './help.ts';
import { highlights } from './highlights.ts';
import { library } from './library.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { saved } from './saved.ts';
import { settings } from './settings.ts';
import { summary } from './summary.ts';
import { today } from './today.ts';

/** Every command: the slash commands in the order /help lists them, then what stands in a message's menu. */
export const commands: readonly Command[] = [
  quote,
  today,
  highlights,
  summary,
  library,
  saved,
  daily,
  settings,
  privacy,
  help,
  findThisQuote,
];
