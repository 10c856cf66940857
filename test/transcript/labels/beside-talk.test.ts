import { describe, expect, it } from 'vitest';
import { turnsOf } from '../../fixtures/turns-of.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

const problemsOf = (text: string) => readTranscript(text).problems.map(({ line, message }) => [line, message]);

describe('a name that is known', () => {
  it('begins a turn without its time, alone in a heading', () => {
    const text =
      '### Ines (00:05)\nWhen?\n\n---\n\n### Bo (00:13)\nAt six.\n\n---\n\n### Ines\nAnd back?\n\n### Bo (00:20)\nToo.';
    expect(turnsOf(text)).toEqual([
      ['Ines', 'When?'],
      ['Bo', 'At six.'],
      ['Ines', 'And back?'],
      ['Bo', 'Too.'],
    ]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('says nothing before the first time, and that is told', () => {
    const text =
      '**Ines:** she runs the ferry\n\n**Ines (0:02):** When?\n\n**Bo (0:05):** At six.\n\n**Ines (0:09):** Good.';
    expect(turnsOf(text).map(([, words]) => words)).toEqual(['When?', 'At six.', 'Good.']);
    expect(problemsOf(text)).toEqual([[1, expect.stringContaining('"Ines" stands here without a time')]]);
  });
});

describe('what nobody says between the words', () => {
  const talk = (between: string) => `Ines: When does it leave?\n\nBo: At six.\n${between}\n\nInes: Back?\n\nBo: Too.`;
  it.each([
    'Meeting ended after 00:31:20',
    'Ines Okafor stopped transcription',
    'Transcribed by https://example.org',
    '[END OF TAPE ONE]',
    'End of interview.',
  ])('is what a tool or a typist writes: %s', (line) => {
    expect(turnsOf(talk(line)).map(([, words]) => words)).toEqual(['When does it leave?', 'At six.', 'Back?', 'Too.']);
    expect(readTranscript(talk(line)).notes.map(({ text }) => text)).toEqual([line]);
  });

  it('is a heading in capitals, but not where all is in capitals', () => {
    const { headings } = readTranscript(talk('\nDIRECT EXAMINATION'));
    expect(headings.map(({ text }) => text)).toEqual(['DIRECT EXAMINATION']);
    expect(turnsOf(talk('\nDIRECT EXAMINATION').toUpperCase()).map(([, words]) => words)).toContain(
      'AT SIX. DIRECT EXAMINATION',
    );
  });

  it('is a time on a line of its own: what follows has it', () => {
    const { passages } = readTranscript(talk('0:40\nIt waits.'));
    expect(passages.map(({ text, startMs }) => [text, startMs])).toEqual([
      ['When does it leave?', undefined],
      ['At six.', undefined],
      ['It waits.', 40_000],
      ['Back?', undefined],
      ['Too.', undefined],
    ]);
  });

  it('is a footnote and its sign', () => {
    const text = `${talk('')} So it says.[^1]\n\n[^1]: Ines: the timetable of 1998.`;
    expect(turnsOf(text).at(-1)).toEqual(['Bo', 'Too. So it says.']);
    expect(readTranscript(text).references).toHaveLength(1);
  });
});

describe('what programs leave in a text', () => {
  it('is a time behind the words, a laugh in German, applause in two pairs of brackets', () => {
    const text =
      'I: Wann? #00:00:12-3#\n\nB: Um sechs. (lacht) #00:00:20-1#\n\nI: Heute? ((Applause)) #00:00:25-0#\n\nB: Ja.';
    expect(turnsOf(text).map(([, words]) => words)).toEqual(['Wann?', 'Um sechs.', 'Heute?', 'Ja.']);
  });

  it('is a generator’s code around the talk', () => {
    const text =
      '{{< transcript "[MUSIC PLAYING] INES: When?" >}}\n\nBO: At six.\n\nINES: Back?\n\nBO: Too.\n\n{{< /transcript >}}';
    expect(turnsOf(text)).toEqual([
      ['INES', 'When?'],
      ['BO', 'At six.'],
      ['INES', 'Back?'],
      ['BO', 'Too.'],
    ]);
  });
});

it('a question in a heading ends with it, and what follows is nobody’s', () => {
  const text = '## Q: When?\n\nAt six.\n\n## Q: Back?\n\nToo.';
  expect(turnsOf(text)).toEqual([
    ['Q', 'When?'],
    [undefined, 'At six.'],
    ['Q', 'Back?'],
    [undefined, 'Too.'],
  ]);
  expect(problemsOf(text).map(([line]) => line)).toEqual([3, 7]);
});

describe('hours of the day', () => {
  it('are no times of the recording, and that is told', () => {
    const text = '[Ines] 10:02:11\nWhen?\n\n[Bo] 10:02:15\nAt six.\n\n[Ines] 10:02:20\nGood.\n\n[Bo] 10:02:30\nYes.';
    expect(readTranscript(text).passages.map(({ startMs }) => startMs)).toEqual(Array(4).fill(undefined));
    expect(problemsOf(text)).toEqual([[2, expect.stringContaining('hours of the day')]]);
  });
});

describe('who asks without a name', () => {
  it.each(['——', '---', '—', '― '])('begins with a dash, and is nobody: %s', (dash) => {
    const text = `${dash}几点开船？\n林小满：六点。\n${dash}当天回来吗？\n林小满：不一定。`;
    expect(turnsOf(text)).toEqual([
      [undefined, '几点开船？'],
      ['林小满', '六点。'],
      [undefined, '当天回来吗？'],
      ['林小满', '不一定。'],
    ]);
    expect(problemsOf(text)).toEqual([[1, expect.stringContaining('a dash begins')]]);
  });

  it('is in bold, and nobody', () => {
    const text =
      '**When does it leave?**\n\nBo Lind: At six.\n\n**And back?**\n\nBo Lind: Too.\n\n**Today?**\n\nBo Lind: No.';
    expect(turnsOf(text).map(([name]) => name)).toEqual([
      undefined,
      'Bo Lind',
      undefined,
      'Bo Lind',
      undefined,
      'Bo Lind',
    ]);
    expect(problemsOf(text)).toEqual([[1, expect.stringContaining('not named')]]);
  });

  it('is not whoever goes on after a dash', () => {
    const text =
      '周海明：几点开船？\n\n——我是说今天。\n\n——或者明天。\n\n林小满：六点。\n\n周海明：好。\n\n林小满：好。';
    expect(turnsOf(text)[0]).toEqual(['周海明', '几点开船？ ——我是说今天。 ——或者明天。']);
  });
});

describe('a text with times and no names', () => {
  it.each([
    [
      'above the words',
      '0:00\nwe wait at the quay and the ferry\n0:04\nleaves at six as it always\n0:09\ndid and comes back at six',
    ],
    [
      'beside them',
      '[0:00] We wait at the quay, and the ferry comes.\n\n[0:04] It leaves at six, as it always did.\n\n[0:09] It comes back at six, on the same day.',
    ],
  ])('is nobody’s, and told: times %s', (_, words) => {
    const { title, passages, problems } = readTranscript(`# The ferry\n\n${words}`);
    expect(title).toBe('The ferry');
    expect(passages.map(({ label, startMs }) => [label, startMs])).toEqual([[undefined, 0]]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('no names stand here')]);
  });

  it.each([
    ['an agenda', '10:00 Welcome\n10:05 Budget\n10:30 Ferries\n11:00 Lunch'],
    ['a list of contents', '0:00 – Introduction\n3:33 – Why ferries\n25:07 – Low water'],
    ['a log', '10:00:00 started\n10:00:01 heat low\n10:00:09 smoke'],
  ])('is refused where it is %s', (_, text) => {
    expect(readTranscript(text).passages).toEqual([]);
  });
});

describe('a list that looks like a talk', () => {
  it.each([
    [
      'terms',
      '**Bow:** The front.\n\n**Stern:** The back.\n\n**Port:** The left.\n\n**Quay:** Where it lies.\n\n**Keel:** The bottom.',
    ],
    ['prices', 'Product: Rope\nPrice: 20\n\nProduct: Sail\nPrice: 300\n\nProduct: Oar\nPrice: 30'],
    ['addresses', 'Ines Okafor: 555 12\nBo Lind: 555 13\nMaud Berg: 555 14\nInes Okafor: 555 15\nBo Lind: 555 16'],
    [
      'changes',
      '### Added:\n\n- Sails.\n- Tar.\n\n### Fixed:\n\n- Oars.\n\n### Added:\n\n- Ropes.\n\n### Fixed:\n\n- Leaks.',
    ],
  ])('is told: %s', (_, text) => {
    const { passages, problems } = readTranscript(text);
    expect(passages.length).toBeGreaterThan(4);
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(/no people/));
  });

  it('is none where somebody asks, or says I', () => {
    const text = 'Ines: When?\n\nBo: At six.\n\nInes: Good.\n\nBo: Fine.\n\nInes: Bye.';
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(text.replace('When?', 'I wait.'))).toEqual([]);
    expect(problemsOf(text.replace('When?', 'Six.'))).toHaveLength(1);
  });
});

it('what stands before a colon where every paragraph begins with a name is told', () => {
  const text = 'Ines: When?\n\nBo: At six.\n\nSponsor: Rope is good.\n\nInes: Back?\n\nBo: Too.\n\nInes: Good.';
  expect(problemsOf(text)).toEqual([[5, expect.stringContaining('"Sponsor" stands before a colon')]]);
});

it('a heading over a list of contents is no title', () => {
  const text =
    '## Table of Contents\n\n- 0:00 – Introduction\n\n## Introduction\n\nInes (0:00): When?\n\nBo (0:04): At six.\n\nInes (0:09): Good.';
  expect(readTranscript(text).title).toBe(undefined);
});
