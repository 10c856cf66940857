import { LineError, type LineProblem } from '../../line/line-error.ts';
import { parseLine } from '../../line/parse-line.ts';
import { toIds } from '../../line/to-ids.ts';
import type { ReadyLine } from '../page-actions.ts';
import { channelsOf } from '../state/current-channel.ts';
import type { DemoState } from '../state/demo-state.ts';
import { wordsFor } from '../words/words-for.ts';
import { slashCommands, whyUnavailable } from './slash-commands.ts';
import { wordProblem } from './word-problem.ts';
import { type Picks, withPicks } from './picks.ts';

/** A line as the bot is sent it, or why it cannot be, in the reader's language. */
export function readLine(
  text: string,
  state: DemoState,
  picks: Picks,
): { readonly ready: ReadyLine } | { readonly notice: string } {
  try {
    const { command, options } = parseLine(text, slashCommands(state));
    const { roles } = state.told?.places ?? { roles: [] };
    return { ready: { command, options: toIds(withPicks(options, picks), { channels: channelsOf(state), roles }) } };
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    return { notice: whyNot(error.problem, state) };
  }
}

/** A command that is there for others is not called unknown. */
function whyNot(problem: LineProblem, state: DemoState): string {
  const words = wordsFor(state.settings.locale);
  if (problem.code !== 'no-command') return wordProblem(problem, words);
  const why = whyUnavailable(problem.given, state);
  return why === undefined ? wordProblem(problem, words) : words.refusals[why];
}
