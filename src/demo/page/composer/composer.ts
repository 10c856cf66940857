import { LineError, type LineProblem } from '../../line/line-error.ts';
import { parseLine } from '../../line/parse-line.ts';
import { toIds } from '../../line/to-ids.ts';
import type { Deeds, ReadyLine } from '../actions.ts';
import type { Choice } from '../protocol.ts';
import { channelsOf, currentActor } from '../state/current.ts';
import type { PageState } from '../state/page-state.ts';
import type { Store } from '../state/store.ts';
import { wordsFor } from '../words/words.ts';
import { slashCommands, whyUnavailable } from './available.ts';
import { wordProblem } from './line-words.ts';
import { pick, type Picks, withPicks } from './picks.ts';
import { readTyping, type Typing } from './read-typing.ts';
import { suggest } from './suggest.ts';

/** The field a visitor writes in: one line, as in Discord. */
export interface ComposerControl {
  /** The line is now this. */
  type(text: string): void;
  /** Moves among the suggestions. */
  move(step: 1 | -1): void;
  /** Picks a suggestion by its index. */
  pickAt(index: number): void;
  closeSuggestions(): void;
  send(): void;
}

/** What the bot offered last. */
interface Live {
  readonly key: string;
  readonly field: string;
  readonly choices: readonly Choice[];
}

/** A person who types pauses no longer between two keys; the bot is asked once they pause. */
const typingPauseMs = 120;

export function createComposer(
  store: Store,
  deeds: Pick<Deeds, 'run' | 'say' | 'complete'>,
  after: (ms: number, action: () => void) => () => void = realAfter,
): ComposerControl {
  let picks: Picks = new Map();
  let live: Live = { key: '', field: '', choices: [] };
  /** Calls off what the bot is about to be asked. */
  let stopWaiting: () => void = () => undefined;
  /** What the bot's next offers are awaited for; undefined once the visitor has done with the line. */
  let awaited: string | undefined;

  const change = (patch: Partial<PageState['composer']>) =>
    store.change({ composer: { ...store.state.composer, ...patch } });

  function show(text: string): void {
    const { state } = store;
    const commands = slashCommands(state);
    const words = wordsFor(state.settings.locale);
    const typing = readOrNothing(text, commands);
    const suggestions = suggest(text, typing, {
      commands,
      channels: channelsOf(state),
      roles: state.told?.places.roles ?? [],
      locale: state.settings.locale,
      words,
      // Until the bot offered anew, what it offered for the same option a letter ago stands.
      live: live.field === fieldOf(typing) ? live.choices : [],
    });
    // While a command is named, Enter completes it; afterwards Enter sends, unless the visitor moved to a suggestion.
    const naming = typing.kind === 'command' || typing.kind === 'subcommand';
    const before = state.composer;
    const chosen = text === before.text ? before.suggestions[before.active] : undefined;
    // Where offers of the bot come in between, what the visitor moved to stays.
    const moved = suggestions.findIndex(({ line }) => line === chosen?.line);
    change({ text, suggestions, active: moved === -1 && naming && suggestions.length > 0 ? 0 : moved, notice: '' });
    askLive(text, typing);
  }

  function askLive(text: string, typing: Typing): void {
    stopAsking();
    const focused = typing.kind === 'options' ? typing.focused?.option : undefined;
    if (focused === undefined || !('autocomplete' in focused) || !focused.autocomplete) return;
    const key = JSON.stringify([text, currentActor(store.state)]);
    if (key === live.key) return;
    awaited = key;
    stopWaiting = after(typingPauseMs, () => void askNow(text, key, fieldOf(typing), focused.name));
  }

  function stopAsking(): void {
    stopWaiting();
    awaited = undefined;
  }

  async function askNow(text: string, key: string, field: string, focused: string): Promise<void> {
    const ready = read(text);
    if (ready === undefined) return;
    live = { key, field, choices: await deeds.complete({ ...ready, focused }) };
    // What was typed meanwhile asks for itself; where the visitor is told something, that stays.
    if (awaited === key) show(text);
  }

  function read(text: string) {
    const { state } = store;
    const commands = slashCommands(state);
    try {
      const { command, options } = parseLine(text, commands);
      const { roles } = state.told?.places ?? { roles: [] };
      return { command, options: toIds(withPicks(options, picks), { channels: channelsOf(state), roles }) };
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      change({ notice: whyNot(error.problem, state) });
      return undefined;
    }
  }

  async function run(ready: ReadyLine, text: string): Promise<void> {
    const problem = await deeds.run(ready, text.trim());
    if (problem === undefined) return;
    // The line comes back, to be mended.
    if (store.state.composer.text === '') show(text);
    stopAsking();
    change({ notice: problem, suggestions: [], active: -1 });
  }

  function clear(): void {
    picks = new Map();
    show('');
  }

  return {
    type(text) {
      if (text === '') picks = new Map();
      show(text);
    },
    move(step) {
      const { suggestions, active } = store.state.composer;
      const count = suggestions.length;
      if (count === 0) return;
      const next = active === -1 && step === -1 ? count - 1 : (active + step + count) % count;
      change({ active: next });
    },
    pickAt(index) {
      const chosen = store.state.composer.suggestions[index];
      if (chosen === undefined) return;
      const picked = pick(chosen, picks, slashCommands(store.state));
      ({ picks } = picked);
      show(picked.line);
    },
    closeSuggestions() {
      stopAsking();
      change({ suggestions: [], active: -1 });
    },
    send() {
      const { text } = store.state.composer;
      if (text.trim() === '' || currentActor(store.state) === undefined) return;
      if (!text.startsWith('/')) {
        clear();
        void deeds.say(text);
        return;
      }
      const ready = read(text);
      if (ready === undefined) {
        stopAsking();
        change({ suggestions: [], active: -1 });
        return;
      }
      void run(ready, text);
      clear();
    },
  };
}

function realAfter(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
}

function readOrNothing(text: string, commands: Parameters<typeof readTyping>[1]): Typing {
  try {
    return readTyping(text, commands);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    return { kind: 'words' };
  }
}

/** The option that is being typed, of whichever command. */
function fieldOf(typing: Typing): string {
  return typing.kind === 'options' ? `${typing.command} ${typing.focused?.option.name}` : '';
}

/** A command that is there for others is not called unknown. */
function whyNot(problem: LineProblem, state: PageState): string {
  const words = wordsFor(state.settings.locale);
  if (problem.code !== 'no-command') return wordProblem(problem, words);
  const why = whyUnavailable(problem.given, state);
  return why === undefined ? wordProblem(problem, words) : words.refusals[why];
}
