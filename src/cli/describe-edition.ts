import type { Interview } from '../interview/interview.ts';
import type { About } from '../library/about-schema.ts';
import { hashOfText } from '../library/hash-of-text.ts';
import { formatPath } from '../library/locator-in-yaml.ts';
import { numbersIn } from '../library/numbers-in.ts';
import { placeNumbers } from '../library/place-numbers.ts';

const hashesInLine = 12;

/** What belongs into an about.yaml for the text that is there, and which of its numbers must be written anew with it. */
export function describeEdition(about: About | undefined, { slug, transcript }: Interview): string {
  if (transcript === undefined) return `# ${slug}: no text yet`;
  const hashes = transcript.passages.map(({ text }) => hashOfText(text));
  const lines = Array.from({ length: Math.ceil(hashes.length / hashesInLine) }, (_, line) =>
    hashes.slice(line * hashesInLine, (line + 1) * hashesInLine).join(' '),
  );
  return [
    `# ${slug}`,
    `passages: ${hashes.length}`,
    'edition: >-',
    ...lines.map((line) => `  ${line}`),
    ...(about === undefined ? [] : changesOf(about)),
  ].join('\n');

  function changesOf(written: About): readonly string[] {
    const numbers = numbersIn(written, placeNumbers(written, transcript));
    const changes = numbers.flatMap(({ path, number, now }) => {
      if (now.length === 1 && now[0] === number) return [];
      return [
        `#   ${formatPath(path)}: ${number} → ${now.length === 0 ? 'not in the text as it was' : now.join(', ')}`,
      ];
    });
    return changes.length === 0 ? [] : ['# With it, these numbers are to be written anew:', ...changes];
  }
}
