import type { InlineText } from './read-inline.ts';
import type { SourceLine } from './source-lines.ts';
import type { Transcript } from './transcript.ts';

/** A whole paragraph in `_…_` that names an address or says it is a reference, and a footnote: `[^1]: …`. */
export function isReference(lines: readonly SourceLine[]): boolean {
  if (/^\s{0,3}\[\^[^\]\s]{1,40}\]:/u.test(lines[0]?.text ?? '')) return true;
  const whole = lines.map((line) => line.text.trim()).join(' ');
  return /^_.*_$/s.test(whole) && /https?:\/\/|参考|来源|出处|reference|source/i.test(whole);
}

/** Addresses end at the first character no address holds: the exporter glues fullwidth punctuation to them. */
export function readReference(inline: InlineText): Transcript['references'][number] {
  return {
    text: inline.text,
    urls: inline.text.match(/https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/g) ?? [],
    line: inline.positionAt(0).line,
  };
}
