import type { PageChoice } from '../protocol/act.ts';

/** What the bot offers for the option that is being typed. */
export interface LiveOffers {
  /** What it offered last for this option. Until it offers anew, what it offered a letter ago stands. */
  choicesFor(field: string): readonly PageChoice[];
  /** Asks once the visitor pauses; what was asked before is no longer awaited. */
  ask(question: Question): void;
  /** The visitor has done with the line. */
  stop(): void;
}

export interface Question {
  /** Of the line and who types it: what was answered last is not asked again. */
  readonly key: string;
  /** The option being typed. */
  readonly field: string;
  /** Undefined where the line cannot be read. */
  readonly choices: () => Promise<readonly PageChoice[]> | undefined;
  /** Called where nothing else is awaited by then. */
  readonly offered: () => void;
}

/** A person who types pauses no longer between two keys; the bot is asked once they pause. */
const typingPauseMs = 120;

/** @param after - a timer: returns what calls it off */
export function createLiveOffers(after: (ms: number, action: () => void) => () => void): LiveOffers {
  let last: { readonly key: string; readonly field: string; readonly choices: readonly PageChoice[] } = {
    key: '',
    field: '',
    choices: [],
  };
  /** Calls off what the bot is about to be asked. */
  let stopWaiting: () => void = () => undefined;
  let awaited: string | undefined;

  function stop(): void {
    stopWaiting();
    awaited = undefined;
  }

  async function askNow({ key, field, choices, offered }: Question): Promise<void> {
    const asked = choices();
    if (asked === undefined) return;
    last = { key, field, choices: await asked };
    // What was typed meanwhile asks for itself; where the visitor is told something, that stays.
    if (awaited === key) offered();
  }

  return {
    choicesFor: (field) => (last.field === field ? last.choices : []),
    ask(question) {
      stop();
      if (question.key === last.key) return;
      awaited = question.key;
      stopWaiting = after(typingPauseMs, () => void askNow(question));
    },
    stop,
  };
}
