import { decodeHTML } from 'entities';

/** A stretch of a caption that one voice says. */
export interface VoicedLines {
  readonly voice: string | undefined;
  readonly lines: readonly string[];
}

// What looks like a tag is one; a lone < is a word's.
const token = /<(?:\/?[a-z][^<>]*|\/|[\d:.]+)>|\{\\[^{}]*\}|[^<{]+|[<{]/giu;
const voiceTag = /^<v(?:\.[^\s>]*)?\s([^>]*)>$/iu;

/**
 * The words of a caption by voice: `<v Name>` begins one (w3.org/TR/webvtt1, "WebVTT voice spans"), other markup goes, also
 * what SubRip files have of HTML and of SubStation's `{\an8}`. Entities are decoded, also where a tool escaped them twice.
 */
export function readCaptionText(lines: readonly string[]): readonly VoicedLines[] {
  const found: { voice: string | undefined; text: string }[] = [];
  let voice: string | undefined;
  for (const [part] of lines.join('\n').matchAll(token)) {
    const name = voiceTag.exec(part)?.[1];
    if (name !== undefined) voice = toName(name);
    else if (/^<\/v>$/iu.test(part)) voice = undefined;
    if (/^(?:<(?:\/?[a-z]|\/|[\d:.]+>)|\{\\)/iu.test(part)) continue;
    const open = found.at(-1);
    if (open !== undefined && open.voice === voice) open.text += part;
    else found.push({ voice, text: part });
  }
  return found.flatMap(({ voice: own, text }) => {
    const words = decoded(text).split('\n').map(collapse);
    return words.some((line) => line !== '') ? [{ voice: own, lines: words }] : [];
  });
}

function toName(written: string): string | undefined {
  const name = collapse(decoded(written));
  return name === '' ? undefined : name;
}

/** Twice: nobody says an entity. */
function decoded(text: string): string {
  return decodeHTML(decodeHTML(text)).replaceAll(/[\u200e\u200f]/gu, '');
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
