import type { Command } from '../src/discord/command.ts';
import { help } from './help.ts';
import { highlights } from './highlights.ts';
import { library } from './library.ts';
import { quote } from './quote.ts';
import { summary } from './summary.ts';
import { today } from './today.ts';

/** Every slash command, in the order /help lists them. */
export const commands: readonly Command[] = [quote, today, highlights, summary, library, help];
