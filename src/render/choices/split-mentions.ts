/** What Discord's client makes of `#channel` and `@somebody`. @see https://github.com/discord/discord-api-docs/issues/4688 */
const mention = /<(?:#|@[!&]?)\d+>/u;

/** A name that was sent, in the pieces between mentions: what stood there before is not known. */
export function splitMentions(sent: string): readonly string[] {
  return sent.split(mention);
}

/** Whether a text consists of these pieces in order, with anything at all between them. */
export function isMadeOf(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
