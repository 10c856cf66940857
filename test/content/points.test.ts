import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { excerptsOf } from '../../src/excerpt/excerpts-of.ts';
import type { About } from '../../src/library/about-schema.ts';
import { buildInterview } from '../../src/library/build-interview.ts';
import { findStretch } from '../../src/library/find-stretch.ts';
import { hashOfText } from '../../src/library/hash-of-text.ts';
import { readAbout } from '../../src/library/read-about.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { covers } from '../../src/transcript/span.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { realInputs } from '../real-inputs.ts';
import { type Name, calledIn, capitalised, holds, namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { ownPath, readOwn } from './own-content.ts';
import { strongWordsIn, strongWordsSaid } from './strong-words.ts';

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
const ordinary: Readonly<Record<string, string>> = {
  Friday: '星期五',
  Monday: '周一',
  October: '10月',
  January: '1月',
  Earth: '地球',
  English: '英语',
};

/** What is "we" to the guest and "you" to the hosts: a passage names it without its name. */
const company = { term: '英伟达', said: /我们|你们/ };

/** As long as a remark, such as a host's "that is crazy". */
const remark = 22;

interface Claim {
  readonly at: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly passages: readonly number[];
}

const claimsOf = (at: string, words: { zh: string; en: string }, passages: readonly number[]): Claim[] =>
  (['zh', 'en'] as const).map((language) => ({ at, language, text: words[language], passages }));

describe.each(texts)('the points of $about$unless', ({ about: file, transcript: path, present }) => {
  let about: About;
  let transcript: Transcript;
  let points: Claim[];
  /** The points, and what titles and summaries say of whole sections. */
  let claims: Claim[];
  let names: (Name & { readonly labels: readonly string[]; readonly guest: boolean })[];

  const textOf = ({ passages }: Claim) => passages.map((n) => transcript.passages[n - 1]!.text).join('\n');
  const speaks = ({ passages }: Claim, labels: readonly string[]) =>
    passages.some((n) => labels.includes(transcript.passages[n - 1]!.label ?? ''));

  beforeAll(() => {
    if (!present) return;
    about = readAbout(readOwn(file)!, file).about!;
    transcript = readTranscript(readFileSync(path, 'utf8'));
    points = about.sections.flatMap((section, n) =>
      section.points.flatMap((point, p) => claimsOf(`s${n + 1}.${p + 1}`, point, point.passages)),
    );
    const ranges = about.sections.map(({ starts }, n) => {
      const after = about.sections[n + 1]?.starts ?? about.passages + 1;
      return Array.from({ length: after - starts }, (_, at) => starts + at);
    });
    claims = [
      ...points,
      ...about.sections.flatMap(({ title, summary }, n) => [
        ...claimsOf(`s${n + 1} title`, title, ranges[n]!),
        ...claimsOf(`s${n + 1} summary`, summary, ranges[n]!),
      ]),
    ];
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
    expect(about.edition).toEqual(transcript.passages.map(({ text }) => hashOfText(text)));
    const known = about.people.flatMap(({ labels }) => labels);
    expect(transcript.turns.filter(({ label }) => !known.includes(label ?? ''))).toEqual([]);
  });

  it.skipIf(!present)('name only numbers that their passages name', () => {
    const wrong = claims.flatMap((claim) => {
      const there = numbersIn(textOf(claim));
      const missing = numbersIn(claim.text).filter((number) => !there.includes(number));
      return missing.map((number) => `${claim.at}: ${number} in: ${claim.text}`);
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(!present)('are no stronger than their passages: only, first, always, most …', () => {
    const wrong = claims.flatMap((claim) => {
      const said = strongWordsSaid(textOf(claim));
      const added = strongWordsIn(claim.text, claim.language).filter((kind) => !said.includes(kind));
      return added.map((kind) => `${claim.at}: ${kind} in: ${claim.text}`);
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(!present || !file.startsWith('content/'))(
    'say whose words they tell where hosts, or the guest, speak alone',
    () => {
      const hosts = about.people.filter(({ role }) => role === 'host');
      const labels = hosts.flatMap((host) => host.labels);
      const wrong = points.filter(({ text, language, passages }) => {
        const byHosts = passages.filter((n) => labels.includes(transcript.passages[n - 1]!.label ?? ''));
        if (byHosts.length > 0) return byHosts.length === passages.length && calledIn(text, hosts).length === 0;
        // By name: shown on its own, a point has no sentence before it that could say who "he" is.
        return !(language === 'zh' ? /黄仁勋/ : /Huang/).test(text);
      });
      expect(wrong.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
    },
  );

  it.skipIf(!present)('name only people and things that their passages name, or who speak there', () => {
    const wrong = claims.flatMap((claim) =>
      namesIn(claim.text, names)
        // Every passage speaks to the guest or is the guest's.
        .filter(({ guest }) => !guest)
        .filter(({ forms, labels }) => !forms.some((form) => holds(textOf(claim), form)) && !speaks(claim, labels))
        .filter(({ term }) => term !== company.term || !company.said.test(textOf(claim)))
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
    const named = new Set(points.flatMap(({ passages }) => passages));
    const left = transcript.passages.filter(({ number, text }) => !named.has(number) && text.length > remark);
    expect(left.map(({ number }) => number)).toEqual([]);
  });

  it.skipIf(!present)('stand beside doubts that the text holds, each less than half a passage', () => {
    const wrong = about.doubts.filter((doubt) => {
      const { text } = transcript.passages[doubt.passage - 1]!;
      const span = findStretch(text, doubt);
      return span === undefined || span.end - span.start > text.length / 2;
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(!present)('stand beside errata that the text holds', () => {
    expect(buildInterview('x', about, transcript).lostErrata).toEqual([]);
  });

  it.skipIf(!present)('stand beside quotes that the text holds, and that hold each golden quote whole', () => {
    const { interview, lostQuotes } = buildInterview('x', about, transcript);
    expect(lostQuotes).toEqual([]);
    const excerpts = excerptsOf(interview);
    const cut = interview.highlights.filter(
      ({ passage, span }) => !covers(excerpts.get(passage.id)?.span ?? { start: 0, end: 0 }, span),
    );
    expect(cut).toEqual([]);
  });
});
