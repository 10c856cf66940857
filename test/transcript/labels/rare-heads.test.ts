import { describe, expect, it } from 'vitest';
import { turnsOf } from '../../fixtures/turns-of.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

const toldAt = (text: string) => readTranscript(text).problems.map(({ line }) => line);

const bold = '**Anna:** Is it slow?\n\n**Ben:** It is.\n\n**Anna:** I see.\n\n**Ben:** No, you do not.';
const plain = 'Anna: Is it slow?\n\nBen: It is.\n\nAnna: I see.\n\nBen: No, you do not.';

describe('a head that comes once and looks otherwise', () => {
  it.each([
    ['plain among bold ones', `${bold}\n\nZoe: May I?\n\n${bold}`],
    ['in italics among bold ones', `${bold}\n\n*Zoe:* May I?\n\n${bold}`],
    ['bold among plain ones', `${plain}\n\n**Zoe:** May I?\n\n${plain}`],
  ])('is told: %s', (_, text) => {
    expect(toldAt(text)).toEqual([9]);
  });

  it('is somebody’s where it is bold and surely a name', () => {
    expect(turnsOf(`${plain}\n\n**Zoe Zorn:** May I?\n\n${plain}`)[4]).toEqual(['Zoe Zorn', 'May I?']);
  });

  it('is not told where it begins a sentence', () => {
    expect(toldAt(`${bold}\n\nRemember: it is slow.\n\nAs for the boat: it floats.\n\n${bold}`)).toEqual([]);
  });
});

describe('a head longer than a name', () => {
  const office = 'Anna Maria von Hohenstein, Chairwoman of the Board of the International Society of Glassblowers';

  it('is a name and what its bearer does, where it comes again', () => {
    const text = `${office}: How slow?\n\nBen Ohm: Very.\n\n${office}: I see.\n\nBen Ohm: No.`;
    expect(turnsOf(text).map(([label]) => label)).toEqual([office, 'Ben Ohm', office, 'Ben Ohm']);
  });

  it('is told where it comes once', () => {
    expect(toldAt(`${plain}\n\n${office}: How slow?\n\n${plain}`)).toEqual([9]);
  });
});

describe('a speaker’s name and a colon inside somebody’s paragraph', () => {
  it.each([
    ['behind a sentence', `${plain} Anna: I interrupt.`, 7],
    ['in Chinese', '老周：慢吗？\n\n小北：慢。老周：是吗？\n\n老周：懂了。\n\n小北：不懂。', 3],
  ])('are told: %s', (_, text, line) => {
    expect(toldAt(text)).toEqual([line]);
  });

  it('are words where no sentence ends before them', () => {
    expect(toldAt(`${plain}\n\nBen: I told Anna: no.`)).toEqual([]);
  });
});

describe('a turn that is quoted or listed among others', () => {
  it.each([
    ['quoted', `${bold}\n\n> **Anna:** How slow?\n\n**Ben:** Very.`],
    ['listed', `${bold}\n\n- **Anna:** How slow?\n\n**Ben:** Very.`],
  ])('is a turn: %s', (_, text) => {
    expect(turnsOf(text).slice(-2)).toEqual([
      ['Anna', 'How slow?'],
      ['Ben', 'Very.'],
    ]);
  });

  it('is none where nobody speaks in it', () => {
    const text = `${bold}\n\n> A note of the editor: slow glass.\n\n**Ben:** Very.`;
    expect(readTranscript(text).notes).toEqual([{ text: 'A note of the editor: slow glass.', line: 9, after: 4 }]);
  });
});

describe('questions with a label and answers with none', () => {
  it.each([
    ['问', '问：慢吗？\n\n慢。\n\n问：多慢？\n\n很慢。\n\n问：是吗？\n\n是。'],
    ['Q', 'Q: Slow?\n\nYes.\n\nQ: How slow?\n\nVery.\n\nQ: Really?\n\nReally.'],
  ])('leave the answers nobody’s, and that is told: %s', (label, text) => {
    expect(turnsOf(text).map(([name]) => name)).toEqual([label, undefined, label, undefined, label, undefined]);
    expect(toldAt(text)[0]).toBe(3);
  });
});

describe('right above a talk, without an empty line', () => {
  it('stand a title and who made it, and a remark is kept', () => {
    const { title, author, notes } = readTranscript(`# The bell\n\nAuthor: Harbour Radio\n${plain}`);
    expect([title, author, notes]).toEqual(['The bell', 'Harbour Radio', []]);
    expect(readTranscript(`# The bell\n\nA talk about glass.\n${plain}`).notes).toMatchObject([
      { text: 'A talk about glass.', after: 0 },
    ]);
  });
});

describe('a lecture before the first name', () => {
  const lecture = Array.from({ length: 20 }, (_, at) => `Glass ${at} is slow, and so is whoever blows it by hand.`);

  it('is nobody’s, and that is told', () => {
    expect(toldAt(`# The bell\n\n${lecture.join('\n\n')}\n\n${plain}`)).toEqual([3]);
  });

  it('is no more than a foreword where the talk is longer', () => {
    expect(toldAt(`# The bell\n\n${lecture.join('\n\n')}\n\n${`${plain}\n\n`.repeat(80)}`)).toEqual([]);
  });
});

describe('below a talk', () => {
  it.each([
    'Transcribed by https://example.org',
    'Transcript by Example.org',
    '© 2024 Harbour Radio',
    'This transcript was generated automatically and may contain errors.',
    '*Translated by Karl*',
    '摄影：小李',
    '编者按：完。',
    'Das Gespräch führte: Eva Stein',
  ])('nobody says: %s', (foot) => {
    expect(turnsOf(`${bold}\n\n${foot}`).at(-1)).toEqual(['Ben', 'No, you do not.']);
  });
});

describe('what has the form of a talk and is none', () => {
  it.each([
    [
      'letters',
      'From: Ada\n\nTo: Ben\n\nSubject: Glass\n\nIt is slow.\n\nFrom: Ben\n\nTo: Ada\n\nSubject: Glass\n\nIt is not.',
    ],
    [
      'changes',
      '- **Added:** glass.\n- **Fixed:** sand.\n- **Added:** fire.\n- **Fixed:** wind.\n- **Added:** a tide.\n- **Fixed:** rain.',
    ],
    ['a log', 'INFO: started\nWARN: slow\nINFO: ended\nWARN: slow\nINFO: started'],
  ])('is refused or told: %s', (_, text) => {
    expect(toldAt(text)).not.toEqual([]);
  });
});
