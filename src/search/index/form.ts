/** A folded name or term, taken apart for looking for it: of its words, each is as it is; between them, anything may stand. */
export interface Form {
  readonly text: string;
  /** Between two of them a text has a space, a hyphen or nothing. The first is empty where the form begins with a hyphen. */
  readonly parts: readonly string[];
  /** The first that is not empty: a text without it does not hold the form. */
  readonly anchor: string;
  readonly asWord: { readonly before: boolean; readonly after: boolean };
}

/** Undefined for what is nothing but hyphens. */
export function toForm(text: string): Form | undefined {
  const parts = text.split(/[\s-]+/);
  const anchor = parts.find(Boolean);
  if (anchor === undefined) return undefined;
  return { text, parts, anchor, asWord: { before: startsWord.test(text), after: endsWord.test(text) } };
}

// One for all forms: compiling what is a letter takes a millisecond each time.
const startsWord = /^[\p{sc=Latin}\p{N}]/u;
const endsWord = /[\p{sc=Latin}\p{N}]$/u;
const between = /[\s-]/;

/** Where the form ends that stands at `start` in a folded text: a Latin one as a whole word. */
export function matchForm({ parts, asWord }: Form, text: string, start: number): number | undefined {
  if (asWord.before && endsWord.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  let end = start;
  for (const [place, part] of parts.entries()) {
    if (place > 0 && between.test(text.charAt(end))) end += 1;
    if (!text.startsWith(part, end)) return undefined;
    end += part.length;
  }
  return asWord.after && startsWord.test(text.slice(end, end + 2)) ? undefined : end;
}
