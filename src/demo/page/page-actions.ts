import { wordRefusal } from './composer/word-problem.ts';
import { openModal } from './modal/open-modal.ts';
import type { FieldValue } from './modal/read-modal.ts';
import type { LineValue } from '../line/parse-line.ts';
import type { Act, ActResult, PageActor, PageChoice } from './protocol/act.ts';
import type { DemoClient } from './server/demo-client.ts';
import { currentActor } from './state/current-channel.ts';
import type { PageStore } from './state/page-store.ts';
import type { PageWords } from './words/page-en-us.ts';
import { wordsFor } from './words/words-for.ts';

export interface ReadyLine {
  readonly command: string;
  readonly options: Readonly<Record<string, LineValue>>;
}

/** What a visitor does. Where a promise gives a string, it says what went wrong, in the reader's language. */
export interface PageActions {
  run(line: ReadyLine, text: string): Promise<string | undefined>;
  complete(line: ReadyLine & { readonly focused: string }): Promise<readonly PageChoice[]>;
  press(messageId: string, customId: string): Promise<void>;
  pick(messageId: string, customId: string, values: readonly string[]): Promise<void>;
  /** @param line - what opened the modal, where it was typed */
  submit(
    modalId: string,
    fields: ReadonlyMap<string, FieldValue>,
    line: string | undefined,
  ): Promise<string | undefined>;
  dismiss(modalId: string): Promise<void>;
  /** @param shown - what the command is called where it was chosen */
  runOnMessage(messageId: string, command: string, shown: string): Promise<void>;
  say(text: string): Promise<void>;
  moveClock(act: Extract<Act, { kind: 'wait' | 'sleep' }>): Promise<void>;
  drop(file: File): Promise<void>;
  /** Shows the bodies of a request, or hides them. */
  toggleRequest(number: number): Promise<void>;
}

export function createPageActions(store: PageStore, demo: DemoClient): PageActions {
  async function orNotice(act: (actor: PageActor) => Act): Promise<ActResult | undefined> {
    const { result, problem } = await perform(store, demo, act);
    if (problem !== undefined) {
      store.change({ composer: { ...store.state.composer, notice: problem, suggestions: [], active: -1 } });
    }
    return result;
  }

  return {
    async run(line, text) {
      const { result, problem } = await perform(store, demo, (actor) => ({
        kind: 'run',
        ...actor,
        ...line,
        typed: text,
      }));
      showModal(store, result, text);
      return problem;
    },
    async complete(line) {
      const actor = currentActor(store.state);
      if (actor === undefined) return [];
      const result = await demo.act({ kind: 'complete', ...actor, ...line }).catch(() => undefined);
      return result?.kind === 'choices' ? result.choices : [];
    },
    async press(messageId, customId) {
      showModal(store, await orNotice((actor) => ({ kind: 'press', ...actor, messageId, customId })));
    },
    async pick(messageId, customId, values) {
      keepPicked(store, messageId, customId, values);
      const act = { kind: 'pick', messageId, customId, values } as const;
      const result = await orNotice((actor) => ({ ...act, ...actor }));
      if (result?.kind !== 'done') keepPicked(store, messageId, customId, undefined);
      showModal(store, result);
    },
    async submit(modalId, fields, line) {
      const act = { kind: 'submit', modalId, fields: Object.fromEntries(fields), typed: line } as const;
      const { problem } = await perform(store, demo, (actor) => ({ ...act, ...actor }));
      return problem;
    },
    async dismiss(modalId) {
      await demo.act({ kind: 'dismiss', modalId }).catch(() => undefined);
    },
    async runOnMessage(messageId, command, shown) {
      const result = await orNotice((actor) => ({ kind: 'menu', ...actor, messageId, command, typed: shown }));
      showModal(store, result, shown);
    },
    async say(text) {
      await orNotice((actor) => ({ kind: 'say', ...actor, text }));
    },
    async moveClock(act) {
      await orNotice(() => act);
    },
    drop: (file) => drop(store, demo, file),
    toggleRequest: (number) => toggleRequest(store, demo, number),
  };
}

/** Asks the demo for it, as who the visitor is now; the page shows that it waits. */
async function perform(
  store: PageStore,
  demo: DemoClient,
  act: (actor: PageActor) => Act,
): Promise<{ readonly result?: ActResult; readonly problem?: string }> {
  const words = () => wordsFor(store.state.settings.locale);
  const actor = currentActor(store.state);
  if (actor === undefined) return { problem: words().offline };
  store.change({ waiting: store.state.waiting + 1 });
  try {
    const result = await demo.act(act(actor));
    const problem = wordResult(result, words());
    return { result, ...(problem === undefined ? {} : { problem }) };
  } catch {
    return { problem: words().offline };
  } finally {
    store.change({ waiting: store.state.waiting - 1 });
  }
}

function wordResult(result: ActResult, words: PageWords): string | undefined {
  if (result.kind === 'refused') return wordRefusal(result.code, result.detail, words);
  return result.kind === 'failed' ? `${words.failed} ${result.detail}` : undefined;
}

function showModal(store: PageStore, result: ActResult | undefined, line?: string): void {
  if (result?.kind !== 'done' || result.modal === undefined) return;
  store.change({ modal: openModal(result.modal, line), menu: undefined });
}

/** @param values - undefined: what the message itself says counts */
function keepPicked(
  store: PageStore,
  messageId: string,
  customId: string,
  values: readonly string[] | undefined,
): void {
  const { picked } = store.state;
  const others = [...(picked.get(messageId) ?? [])].filter(([id]) => id !== customId);
  const own = new Map(values === undefined ? others : [...others, [customId, values]]);
  store.change({ picked: new Map([...picked, [messageId, own]]) });
}

async function drop(store: PageStore, demo: DemoClient, file: File): Promise<void> {
  const { name } = file;
  store.change({ drop: { kind: 'reading', name }, panel: 'transcript', dragging: false });
  const result = await demo.drop(file).catch(() => ({
    kind: 'failed' as const,
    detail: wordsFor(store.state.settings.locale).offline,
  }));
  store.change({ drop: { kind: 'done', name, result } });
}

async function toggleRequest(store: PageStore, demo: DemoClient, number: number): Promise<void> {
  const open = new Map(store.state.openRequests);
  if (open.delete(number)) {
    store.change({ openRequests: open });
    return;
  }
  store.change({ openRequests: new Map([...open, [number, undefined]]) });
  const bodies = await demo.bodiesOf(number).catch(() => undefined);
  if (bodies === undefined || !store.state.openRequests.has(number)) return;
  store.change({ openRequests: new Map([...store.state.openRequests, [number, bodies]]) });
}
