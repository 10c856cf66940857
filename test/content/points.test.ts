import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { About } from '../../src/library/about-schema.ts';
import { findDoubt } from '../../src/library/find-doubt.ts';
import { readAbout } from '../../src/library/read-about.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { realInputs } from '../real-inputs.ts';
import { type Name, capitalised, holds, namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { ownPath, readOwn } from './own-content.ts';

const texts = [
  {
    about: 'src/demo/sample/about.yaml',
    transcript: ownPath('src/demo/sample/transcript.md'),
    present: true,
    unless: '',
  },
  {
    about: 'content/jensen-huang-bg2-2024/about.yaml',
    transcript: realInputs.article,
    present: realInputs.present,
    unless: realInputs.present ? '' : ` (${realInputs.absent})`,
  },
];

/** Ordinary words that English writes with a capital, and what the text says for them. */
const ordinary: Readonly<Record<string, string>> = { Friday: '星期五', October: '10月', January: '1月', Earth: '地球' };

/** As long as a remark, such as a host's "that is crazy". */
const remark = 22;

interface Claim {
  readonly at: string;
  readonly text: string;
  readonly passages: readonly number[];
}

describe.each(texts)('the points of $about$unless', ({ about: file, transcript: path, present }) => {
  let about: About;
  let transcript: Transcript;
  let claims: Claim[];
  let names: (Name & { readonly labels: readonly string[]; readonly guest: boolean })[];

  const textOf = ({ passages }: Claim) => passages.map((n) => transcript.passages[n - 1]!.text).join('\n');
  const speaks = ({ passages }: Claim, labels: readonly string[]) =>
    passages.some((n) => labels.includes(transcript.passages[n - 1]!.label));

  beforeAll(() => {
    if (!present) return;
    about = readAbout(readOwn(file)!, file).about!;
    transcript = readTranscript(readFileSync(path, 'utf8'));
    claims = about.sections.flatMap(({ points }, section) =>
      points.flatMap(({ zh, en, passages }, point) =>
        [zh, en].map((text) => ({ at: `s${section + 1}.${point + 1}`, text, passages })),
      ),
    );
    names = [
      ...about.people.map(({ name, aliases, labels, role }) => {
        return { term: name.en, forms: [name.zh, name.en, ...aliases], labels, guest: role === 'guest' };
      }),
      ...about.glossary.map(({ term, written, aliases }) => {
        return { term, forms: [term, ...written, ...aliases], labels: [], guest: false };
      }),
    ];
  });

  it.skipIf(!present)('are written for the text that there is', () => {
    expect(about.passages).toBe(transcript.passages.length);
    const known = about.people.flatMap(({ labels }) => labels);
    expect(transcript.turns.filter(({ label }) => !known.includes(label))).toEqual([]);
  });

  it.skipIf(!present)('name only numbers that their passages name', () => {
    const wrong = claims.flatMap((claim) => {
      const there = numbersIn(textOf(claim));
      const missing = numbersIn(claim.text).filter((number) => !there.includes(number));
      return missing.map((number) => `${claim.at}: ${number} in: ${claim.text}`);
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(!present)('name only people and things that their passages name, or who speak there', () => {
    const wrong = claims.flatMap((claim) =>
      namesIn(claim.text, names)
        // Every passage speaks to the guest or is the guest's.
        .filter(({ guest }) => !guest)
        .filter(({ forms, labels }) => !forms.some((form) => holds(textOf(claim), form)) && !speaks(claim, labels))
        .map(({ term }) => `${claim.at}: ${term} in: ${claim.text}`),
    );
    expect(wrong).toEqual([]);
  });

  it.skipIf(!present)('write with a capital only what the glossary knows or their passages write so', () => {
    const wrong = claims.flatMap((claim) =>
      capitalised(claim.text)
        .filter((word) => !names.some(({ forms }) => forms.some((form) => holds(form, word))))
        .filter((word) => !holds(textOf(claim), word) && !textOf(claim).includes(ordinary[word] ?? '\0'))
        .map((word) => `${claim.at}: ${word} in: ${claim.text}`),
    );
    expect(wrong).toEqual([]);
  });

  it.skipIf(!present)('leave no passage of substance without a point', () => {
    const named = new Set(claims.flatMap(({ passages }) => passages));
    const left = transcript.passages.filter(({ number, text }) => !named.has(number) && text.length > remark);
    expect(left.map(({ number }) => number)).toEqual([]);
  });

  it.skipIf(!present)('stand beside doubts that the text holds, each less than half a passage', () => {
    const wrong = about.doubts.filter((doubt) => {
      const { text } = transcript.passages[doubt.passage - 1]!;
      const span = findDoubt(text, doubt);
      return span === undefined || span.end - span.start > text.length / 2;
    });
    expect(wrong).toEqual([]);
  });
});
