import { emptyLine, type KeptLine } from '../composer/kept-line.ts';
import type { PageChoice } from '../protocol/act.ts';

/** What a reload must not lose: where the visitor was, what they were writing, and what they had sent. */
export interface PageDraft {
  readonly channelId: string | undefined;
  readonly line: KeptLine;
  /** Oldest first. */
  readonly history: readonly KeptLine[];
}

const storageKey = 'pullquote-demo-draft';

/** As this tab left it. */
export function loadDraft(storage: Pick<Storage, 'getItem'>): PageDraft {
  const kept = record(parse(storage.getItem(storageKey)));
  const channelId = kept['channelId'];
  return {
    channelId: typeof channelId === 'string' ? channelId : undefined,
    line: toLine(kept['line']),
    history: list(kept['history']).map(toLine),
  };
}

export function storeDraft(storage: Pick<Storage, 'setItem'>, draft: PageDraft): void {
  storage.setItem(storageKey, JSON.stringify(draft));
}

function toLine(kept: unknown): KeptLine {
  const { text, picks } = record(kept);
  if (typeof text !== 'string') return emptyLine;
  return { text, picks: list(picks).flatMap(toPick) };
}

function toPick(kept: unknown): readonly (readonly [string, PageChoice])[] {
  const [option, choice] = list(kept);
  const { name, value } = record(choice);
  if (typeof option !== 'string' || typeof name !== 'string') return [];
  return typeof value === 'string' || typeof value === 'number' ? [[option, { name, value }]] : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}
