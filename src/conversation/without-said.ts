import { StoreError } from '../store/store-error.ts';

/** Shorter words of letters alone stand in ordinary sentences. */
const shortestWord = 4;

/**
 * An error for the log without what somebody said: those of the platform repeat what they were given, our store's do not.
 * @param said - whatever they sent: the words of all its texts
 */
export function withoutSaid(error: unknown, said: unknown): unknown {
  if (error instanceof StoreError) return error;
  const words = [...new Set(textsIn(said).flatMap(wordsOf))].toSorted((one, other) => other.length - one.length);
  return maskError(error, (text) => words.reduce((masked, word) => masked.replaceAll(word, '…'), text));
}

/** The same but for its message and those of its causes. */
function maskError(error: unknown, mask: (text: string) => string): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? mask(error) : error;
  const { message, stack = '', cause } = error;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the same class
  const masked = Object.assign(Object.create(Object.getPrototypeOf(error) as object) as Error, error);
  const told = mask(message);
  Object.defineProperty(masked, 'message', { value: told });
  // Where it was thrown is nobody's word.
  Object.defineProperty(masked, 'stack', { value: stack.replace(message, () => told) });
  if (cause !== undefined) Object.defineProperty(masked, 'cause', { value: maskError(cause, mask) });
  return masked;
}

function wordsOf(text: string): readonly string[] {
  const words = text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word.length >= shortestWord || /[^\0-~]/u.test(word));
  return text.length >= shortestWord ? [text, ...words] : words;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
