import stringWidth from 'string-width';
import { shownText } from '../../foreign-text.ts';
import { numberedOptions } from './form/read-field.ts';
import type { OpenForm } from './form/open-form.ts';
import { type LineCandidate, lineCandidates, type LiveReader } from './reading/line-candidates.ts';
import { actorOf, offerKey, lineReaderOf, type SessionState, terminalViewOf } from './session-state.ts';
import { wrapText } from './wrap-text.ts';

/** What Tab may make of a line. */
export interface Offered {
  /** All of it, to be read. */
  readonly lines: readonly string[];
  /** What may stand before the cursor instead, in the order in which it is listed. */
  readonly heads: readonly string[];
  /** As far as all of it agrees, where that goes on with what was typed. */
  readonly completed?: string | undefined;
}

export async function offerFor(state: SessionState, head: string, tail: string): Promise<Offered> {
  const { form } = state;
  const candidates = form === undefined ? await candidatesFor(state, head, tail) : fieldCandidates(form, head);
  const whole = candidates.filter((candidate) => candidate.whole);
  state.pickable = form === undefined ? whole.map((each) => `${each.head}${tail}`) : [];
  return {
    lines: listed(state, candidates),
    heads: candidates.map((each) => each.head),
    completed: agreed(head, candidates),
  };
}

async function candidatesFor(state: SessionState, head: string, tail: string): Promise<readonly LineCandidate[]> {
  const reader = liveReader(state);
  const [first = ''] = head.split(/\s/u, 1);
  if (head.startsWith('/')) return lineCandidates(head, tail, reader);
  if (first !== head && reader.commands.some(({ name }) => name === first)) {
    return lineCandidates(`/${head}`, tail, reader);
  }
  const begins = (text: string) => text.toLowerCase().startsWith(head.toLowerCase());
  const labels = (state.screens[0]?.controls ?? []).map(({ label }) => label).filter((label) => begins(label));
  const commands = await lineCandidates(`/${head}`, tail, reader).catch(() => []);
  return [...labels.map((label) => ({ head: label, shown: label, extends: true, whole: false })), ...commands];
}

/** What the select that is asked for lists. */
function fieldCandidates(form: OpenForm, head: string): readonly LineCandidate[] {
  const input = form.asked()?.input;
  if (input?.kind !== 'select') return [];
  // Several are picked with commas between.
  const typed = head.slice(Math.max(...[',', '，', '、'].map((comma) => head.lastIndexOf(comma))) + 1).trimStart();
  const before = head.slice(0, head.length - typed.length);
  return numberedOptions(input.select.options).flatMap(({ label }) =>
    label.toLowerCase().replace(/^[#@]/u, '').startsWith(typed.toLowerCase().replace(/^[#@]/u, ''))
      ? [{ head: `${before}${label}`, shown: label, extends: true, whole: false }]
      : [],
  );
}

function liveReader(state: SessionState): LiveReader {
  const { discord, offered } = state;
  return {
    ...lineReaderOf(state),
    async ask({ command, options, focused }) {
      const { choices = [] } = await discord.complete({ command, options, focused, ...actorOf(state) });
      for (const { name, value } of choices) offered.set(offerKey(command, focused, name.trim()), value);
      return choices;
    },
  };
}

/** Undefined where nothing is added, or where it would take the place of what was typed. */
function agreed(head: string, candidates: readonly LineCandidate[]): string | undefined {
  const [first, ...others] = candidates;
  if (first === undefined || candidates.some((each) => !each.extends)) return undefined;
  let common = first.head;
  for (const other of others) {
    while (!other.head.startsWith(common)) common = Array.from(common).slice(0, -1).join('');
  }
  return common.length > head.length ? common : undefined;
}

/** Names beside each other, values below each other with their numbers. */
function listed(state: SessionState, candidates: readonly LineCandidate[]): string[] {
  const { paint, columns, words } = terminalViewOf(state);
  if (candidates.length === 0) return [paint.dim(`  ${words.nothingOffered}`)];
  const names = candidates.filter(({ whole }) => !whole).map(({ shown }) => shownText(shown));
  const values = candidates.filter(({ whole }) => whole).map(({ shown }) => shownText(shown));
  return [
    ...inColumns(names, columns),
    ...values.flatMap((name, index) =>
      wrapText(name, columns - 5).map((text, part) =>
        part === 0 ? `${paint.bold(String(index + 1).padStart(3))} ${text}` : `    ${text}`,
      ),
    ),
  ];
}

function inColumns(names: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    const together = last === undefined ? name : `${last}  ${name}`;
    if (last !== undefined && stringWidth(together) <= columns) lines[lines.length - 1] = together;
    else lines.push(name);
  }
  return lines;
}
