import type { APIMessage } from 'discord-api-types/v10';
import type { Outcome } from '../../src/local-discord/local-discord.ts';

/** One answer as the person who asked sees it: this very answer's, whatever others make of its message later. */
export interface Shown {
  /** All that is written on it, without the marks of found words. */
  readonly text: string;
  readonly isPrivate: boolean;
  readonly files: number;
  /** Of autocomplete. */
  readonly choices: NonNullable<Outcome['choices']>;
  /** A form that opens, to be submitted. */
  readonly form?: NonNullable<Outcome['modal']>;
}

type Form = Partial<Pick<APIMessage, 'content' | 'embeds' | 'attachments' | 'flags'>>;

const ephemeral = 1 << 6;
const messageCallbacks: readonly number[] = [4, 7];

/** Undefined where nothing is shown. */
export function shownOf({ callbacks, choices, modal, message, followups }: Outcome): Shown | undefined {
  const [callback] = callbacks;
  if (callback === undefined) return undefined;
  if (choices !== undefined) return { text: '', isPrivate: true, files: 0, choices };
  if (modal !== undefined) return { text: modal.title, isPrivate: true, files: 0, choices: [], form: modal };
  const now = messageCallbacks.includes(callback.type) ? (callback.data as Form) : (followups[0] ?? message);
  if (now === undefined) return undefined;
  // Where a button changed a message, whether it is private is the message's.
  const flags = followups[0]?.flags ?? message?.flags ?? now.flags ?? 0;
  return {
    text: textOf(now),
    isPrivate: (flags & ephemeral) !== 0,
    files: now.attachments?.length ?? 0,
    choices: [],
  };
}

function textOf({ content = '', embeds = [] }: Form): string {
  const parts = embeds.map(({ title, author, description, footer }) =>
    [title, author?.name, description, footer?.text].filter(Boolean).join('\n'),
  );
  return [content, ...parts].join('\n').replaceAll('**', '').replaceAll('\\', '');
}

/** The last place that the answer names, as its footer does: `¶ 9 of 20`, `¶ 第 9 段`, `¶ 3–5`. */
export function placeOf({ text }: Shown): { readonly first: number; readonly last: number } | undefined {
  const found = [...text.matchAll(/¶ (?:第 )?(\d+)(?:–(\d+))?/gu)].at(-1);
  if (found === undefined) return undefined;
  return { first: Number(found[1]), last: Number(found[2] ?? found[1]) };
}
