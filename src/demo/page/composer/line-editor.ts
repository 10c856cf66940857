import type { APIApplicationCommand } from 'discord-api-types/v10';
import { LineError } from '../../line/line-error.ts';
import type { PageActions, ReadyLine } from '../page-actions.ts';
import { currentActor } from '../state/current-channel.ts';
import type { DemoState } from '../state/demo-state.ts';
import type { PageStore } from '../state/page-store.ts';
import { slashCommands } from './slash-commands.ts';
import { listSuggestions } from './list-suggestions.ts';
import type { KeptLine } from './kept-line.ts';
import type { LiveOffers } from './live-offers.ts';
import { pick, type Picks } from './picks.ts';
import { readLine } from './read-line.ts';
import { readTyping, type LineTyping } from '../../line/read-typing.ts';

/** The line while it is written: what it says, what is listed for it, which choices were picked. */
export interface LineEditor {
  /** The line is now this. */
  type(text: string): void;
  /** Picks a suggestion by its index. */
  pickAt(index: number): void;
  /** The line as the bot is sent it; where that cannot be, the visitor is told why. */
  read(text: string): ReadyLine | undefined;
  closeSuggestions(): void;
  /** The line as it stands. */
  keep(): KeptLine;
  /** Takes a line up again, without suggestions. */
  restore(line: KeptLine): void;
}

export function createLineEditor(store: PageStore, offers: LiveOffers, complete: PageActions['complete']): LineEditor {
  let picks: Picks = new Map();
  const change = (patch: Partial<DemoState['composer']>) =>
    store.change({ composer: { ...store.state.composer, ...patch } });

  function show(text: string): void {
    const { state } = store;
    const typing = readOrNothing(text, slashCommands(state));
    const field = fieldOf(typing);
    change({ text, ...listSuggestions(text, typing, state, offers.choicesFor(field)), notice: '' });
    const focused = autocompletedName(typing);
    if (focused === undefined) {
      offers.stop();
      return;
    }
    offers.ask({
      key: JSON.stringify([text, currentActor(store.state)]),
      field,
      choices() {
        const ready = read(text);
        return ready === undefined ? undefined : complete({ ...ready, focused });
      },
      offered: () => show(text),
    });
  }

  function read(text: string): ReadyLine | undefined {
    const line = readLine(text, store.state, picks);
    if ('ready' in line) return line.ready;
    change(line);
    return undefined;
  }

  function closeSuggestions(): void {
    offers.stop();
    change({ suggestions: [], active: -1 });
  }

  return {
    type(text) {
      if (text === '') picks = new Map();
      show(text);
    },
    pickAt(index) {
      const chosen = store.state.composer.suggestions[index];
      if (chosen === undefined) return;
      const picked = pick(chosen, picks, slashCommands(store.state));
      ({ picks } = picked);
      show(picked.line);
    },
    read,
    closeSuggestions,
    keep: () => ({ text: store.state.composer.text, picks: [...picks] }),
    restore(line) {
      picks = new Map(line.picks);
      show(line.text);
      closeSuggestions();
    },
  };
}

function readOrNothing(text: string, commands: readonly APIApplicationCommand[]): LineTyping {
  try {
    return readTyping(text, commands);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    return { kind: 'words' };
  }
}

/** The option that is being typed, of whichever command. */
function fieldOf(typing: LineTyping): string {
  return typing.kind === 'options' ? `${typing.command} ${typing.focused?.option.name}` : '';
}

/** The name of that option, where the bot offers something for it. */
function autocompletedName(typing: LineTyping): string | undefined {
  const option = typing.kind === 'options' ? typing.focused?.option : undefined;
  return option !== undefined && 'autocomplete' in option && option.autocomplete ? option.name : undefined;
}
