import { locales } from '../../locale.ts';

/** What the terminal says before its first prompt. */
export function banner(commands: readonly string[]): string {
  return `The real bot on a local Discord: nothing leaves this machine. There, or here:
- Type a command: ${commands.join(' ')}
- Tab shows what is offered; a number picks an offer or presses a button
- "language zh-CN" (${locales.join(', ')}) makes you somebody who reads another language, "role moderator" one who may set up posts; "quit" leaves
Try /quote 听面团, /quote moat, /summary, /highlights or /today.

`;
}
