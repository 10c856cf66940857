/** A text option as somebody gave it: trimmed, and absent when there is nothing in it. */
export function askedText(
  options: Readonly<Record<string, string | number | boolean>>,
  name: string,
): string | undefined {
  const given = options[name];
  if (given === undefined) return undefined;
  const text = String(given).trim();
  return text === '' ? undefined : text;
}
