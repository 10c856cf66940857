import { reasonOf } from '../discord/rest/describe-failure.ts';

/** An error as a line of the log has it. */
export interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack: string;
}

const deepestCause = 5;

/**
 * What an error says of itself and of where it was thrown, with its causes. Whatever else it carries stays out: the
 * library's have the whole request, others what they were given.
 */
export function describeError(error: unknown): DescribedError {
  const { name: type = typeof error, code } = isObject(error) ? (error as { name?: string; code?: unknown }) : {};
  const told = typeof code === 'string' || typeof code === 'number' ? { code } : {};
  return { type, message: reasonOf(error), ...told, stack: stackOf(error, 0) };
}

function stackOf(error: unknown, depth: number): string {
  if (!(error instanceof Error)) return reasonOf(error);
  const frames = /(?:^ {4}at .*\n?)+/mu.exec(error.stack ?? '')?.[0].trimEnd();
  const own = [`${error.name}: ${reasonOf(error)}`, frames].filter((part) => part !== undefined).join('\n');
  const causes = error.cause === undefined || depth >= deepestCause ? [] : [error.cause];
  const all = error instanceof AggregateError ? [...causes, ...error.errors.slice(0, deepestCause)] : causes;
  return [own, ...all.map((cause) => `caused by: ${stackOf(cause, depth + 1)}`)].join('\n');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
