/** Characters that begin or end markup wherever they stand: emphasis, code, spoilers, mentions, timestamps, links. */
const anywhere = /[\\*_~`|<>@[\]]/gu;
/** `:` that could begin an address or an emoji's name. */
const colon = /:(?=[\w+/~-])/gu;
/** `discord.gg/…` is an invitation without any colon. */
const invitation = /(?<=discord(?:app)?)\.(?=(?:gg|com|me|io|li)\/)/giu;
/** Headings, subtext and bullets count only where a line begins; that is asked of the few alone, not at every character. */
const lineMark = /[#+-](?<=^\s*[#+-])/gmu;
/** So do the dots of numbered lists. */
const lineNumber = /[.)](?<=^\s*\d+[.)])/gmu;

/**
 * The text so that Discord shows it letter for letter. Discord takes a backslash before any punctuation as "show
 * this"; that also breaks up mentions and addresses, so nothing is linked or unfurled.
 */
export function escapeMarkdown(text: string): string {
  let result = '';
  let at = 0;
  for (const offset of escapeOffsets(text)) {
    result += `${text.substring(at, offset)}\\`;
    at = offset;
  }
  return result + text.substring(at);
}

/** Where a backslash goes, ascending: before the character at each UTF-16 offset. */
export function escapeOffsets(text: string): readonly number[] {
  const offsets = new Set<number>();
  for (const rule of [anywhere, colon, invitation, lineMark, lineNumber]) {
    for (const { index } of text.matchAll(rule)) offsets.add(index);
  }
  return [...offsets].toSorted((a, b) => a - b);
}

/** On one line: what `-#` and list entries need. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
