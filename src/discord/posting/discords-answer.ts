import type { DiscordsAnswer } from '../../feeds/refusal.ts';
import { oneLine } from '../../render/text/escape-markdown.ts';
import { fitText } from '../../render/text/fit-text.ts';

/** Discord's sentences have a tenth of it. */
const mostWords = 300;

/**
 * What Discord said, for a moderator: its code and its sentence, and of an invalid form which parts of it, by name. What it
 * says of their values may repeat what a post says, and is left out.
 */
export function discordsAnswer(status: number, raw: unknown): DiscordsAnswer {
  const { code, message, errors } = isObject(raw) ? raw : {};
  const said = typeof message === 'string' ? oneLine(message.replaceAll('\0', '').toWellFormed()) : '';
  const parts = faultyParts(errors, []);
  const words = `${said || `HTTP ${status}`}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
  return {
    code: typeof code === 'number' && code !== 0 ? code : undefined,
    words: fitText(words, mostWords),
  };
}

/** `embeds.0.title BASE_TYPE_MAX_LENGTH`, of each. https://discord.com/developers/docs/reference#error-messages */
function faultyParts(errors: unknown, path: readonly string[]): readonly string[] {
  if (!isObject(errors)) return [];
  return Object.entries(errors).flatMap(([key, inner]) =>
    key === '_errors' && Array.isArray(inner)
      ? inner.flatMap((fault: unknown) =>
          isObject(fault) && typeof fault['code'] === 'string' ? `${path.join('.')} ${fault['code']}` : [],
        )
      : faultyParts(inner, [...path, key]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
