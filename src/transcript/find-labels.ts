import type { Block } from './split-blocks.ts';

// A label begins with no space: what two neighbours of a pattern may both take is tried in every way there is.
const bold = /^\s*\*\*\s*(?=\S)([^*]{1,40}?)\s*(?:[：:]\s*\*\*|\*\*\s*[：:])/;
const plain = /^\s*(?=\S)([^：:*#>|[\]()<>]{1,30}?)\s*[：:]/;

/**
 * The speaker labels a text uses. A label is what recurs: one that stands alone counts only beside others that do,
 * so that `**Note:**` in an essay makes no speaker. Bold labels win over plain ones.
 */
export function findLabels(blocks: readonly Block[]): ReadonlySet<string> {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  const inBold = count(lines.map((line) => bold.exec(line.text)?.[1]));
  const recurring = [...inBold.values()].filter((times) => times >= 2).length;
  if (recurring > 0) {
    return new Set([...inBold].filter(([label, times]) => times >= 2 || label.length <= 12).map(([label]) => label));
  }
  const inPlain = count(lines.map((line) => plain.exec(line.text)?.[1]));
  const labels = [...inPlain].filter(([, times]) => times >= 2);
  const labelled = labels.reduce((sum, [, times]) => sum + times, 0);
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph').length;
  return new Set(labelled * 5 >= paragraphs ? labels.map(([label]) => label) : []);
}

/** Finds one of the labels at the start of a text, with its colon and the space behind it. */
export function labelMatcher(
  labels: ReadonlySet<string>,
): (text: string) => { label: string; length: number } | undefined {
  if (labels.size === 0) return () => undefined;
  const longest = labels.values().reduce((most, { length }) => Math.max(most, length), 0);
  return (text) => {
    let found: { label: string; length: number } | undefined;
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '：' || text[at] === ':') {
        const label = text.slice(0, at).trimEnd();
        // The longest one is meant: a label may hold a colon itself.
        if (labels.has(label)) found = { label, length: text.length - text.slice(at + 1).trimStart().length };
      }
      if (at >= longest && text.charAt(at).trim() !== '') break;
    }
    return found;
  };
}

function count(found: readonly (string | undefined)[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const label of found) {
    if (label !== undefined && isPlausible(label)) times.set(label, (times.get(label) ?? 0) + 1);
  }
  return times;
}

function isPlausible(label: string): boolean {
  return (
    /\p{L}/u.test(label) && !/[。！？，；“”"!?;]|\.\s+\p{Ll}|https?$/u.test(label) && label.split(/\s+/).length <= 6
  );
}
