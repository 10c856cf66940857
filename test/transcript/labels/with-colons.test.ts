import { describe, expect, it } from 'vitest';
import { turnsOf } from '../../fixtures/turns-of.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

const said = [
  ['Ines Okafor', 'When does the ferry leave?'],
  ['Bo Lind', 'At six: it comes back at six.'],
  ['Ines Okafor', 'On the same day?'],
  ['Maud Berg', 'Not always.'],
  ['Bo Lind', 'I wait, then.'],
] as const;
const write = (form: (name: string, words: string) => string, between = '\n\n') =>
  said.map(([name, words]) => form(name, words)).join(between);

describe('what parts a name from the words where it is no colon', () => {
  it.each([
    ['pointed brackets, as in chats', write((name, words) => `<${name}> ${words}`, '\n')],
    ['an hour and pointed brackets', write((name, words) => `[10:02] <${name}> ${words}`, '\n')],
    ['square brackets', write((name, words) => `[${name}] ${words}`)],
    ['square brackets and a colon', write((name, words) => `[${name}]: ${words}`)],
    ['square brackets above the words', write((name, words) => `[${name}] 0:02\n${words}`)],
    ['brackets of Chinese', write((name, words) => `【${name}】${words}`, '\n')],
    ['the arrows of subtitles', write((name, words) => `>> ${name}: ${words}`, '\n')],
    ['a table', `| who | what |\n| --- | :-- |\n${write((name, words) => `| ${name} | ${words} |`, '\n')}`],
    ['a table in bold', `| who | what |\n|---|---|\n${write((name, words) => `| **${name}** | ${words} |`, '\n')}`],
    ['a dash', write((name, words) => `${name} – ${words}`)],
    ['a dash behind bold', write((name, words) => `**${name}** — ${words}`)],
    ['a full stop in bold', write((name, words) => `**${name}.** ${words}`)],
    [
      'a day and an hour, as Discord’s are copied',
      write((name, words) => `${name} — Today at 10:02 AM\n${words}`, '\n'),
    ],
    ['a date and an hour, as WeChat’s are', write((name, words) => `${name} 2031/05/11 0:02:11\n${words}`, '\n')],
    ['what is done, before the name', write((name, words) => `[smiling] ${name}: ${words}`)],
    ['a time and a hyphen above the words', write((name, words) => `[0:02] - ${name}\n${words}`)],
    ['a wide space', write((name, words) => `${name.replace(' ', '')}　${words}`, '\n')],
    ['a wide space behind a mark', write((name, words) => `○${name.replace(' ', '')}　${words}`)],
  ])('is taken for one: %s', (_, text) => {
    expect(turnsOf(text).map(([name, words]) => [name?.replace(' ', ''), words])).toEqual(
      said.map(([name, words]) => [name.replace(' ', ''), words]),
    );
    expect(readTranscript(text).problems).toEqual([]);
  });

  it('is a full stop behind a title, in parliaments', () => {
    const text =
      'The CHAIRMAN. When does it leave?\n\nMr. LIND of Oslo. At six.\nIt comes back.\n\nThe CHAIRMAN. Today?\n\nMr. LIND of Oslo. No.';
    expect(turnsOf(text)).toEqual([
      ['The CHAIRMAN', 'When does it leave?'],
      ['Mr. LIND of Oslo', 'At six. It comes back.'],
      ['The CHAIRMAN', 'Today?'],
      ['Mr. LIND of Oslo', 'No.'],
    ]);
    const french =
      'M. Bo Lind. À six heures.\n\nMme la présidente. Aujourd’hui ?\n\nM. Bo Lind. Non.\n\nMme la présidente. Merci.';
    expect(turnsOf(french).map(([name]) => name)).toEqual([
      'M. Bo Lind',
      'Mme la présidente',
      'M. Bo Lind',
      'Mme la présidente',
    ]);
  });

  it('is a full stop behind Q and A, beside other names too', () => {
    const text =
      'THE COURT: Go on.\n\nMR. LIND: We call her.\n\n  Q.  When did it leave?\n\n  A.  At six.\n\n  Q.  And then?\n\n  A.  It came back.\n\nMR. LIND: Thank you.\n\nTHE COURT: Next.';
    expect(turnsOf(text).map(([name]) => name)).toEqual([
      'THE COURT',
      'MR. LIND',
      'Q',
      'A',
      'Q',
      'A',
      'MR. LIND',
      'THE COURT',
    ]);
    expect(turnsOf('**Q. When?**\n\nA. At six.\n\n**Q. Today?**\n\nA. No.')).toEqual([
      ['Q', 'When?'],
      ['A', 'At six.'],
      ['Q', 'Today?'],
      ['A', 'No.'],
    ]);
  });

  it('is none where no name comes again, or where most paragraphs begin otherwise', () => {
    const glossary = '**Bow** — the front.\n\n**Stern** — the back.\n\n**Port** — left.\n\n**Quay** — where it lies.';
    expect(turnsOf(glossary)).toEqual([]);
    const prose = `${'We waited at the quay, and nothing came.\n\n'.repeat(9)}[sic] here\n\n[sic] there\n\n[ed] too\n\n[ed] again`;
    expect(turnsOf(prose)).toEqual([]);
  });
});

describe('who speaks without a name', () => {
  it.each([
    ['German', 'Frage', 'Antwort'],
    ['French', 'Journaliste', 'Intervenant'],
    ['Spanish', 'Pregunta', 'Respuesta'],
    ['Russian', 'Вопрос', 'Ответ'],
    ['Korean', '기자', '진행자'],
    ['Japanese', '聞き手', '一同'],
    ['English', 'QUESTION', 'ANSWER'],
  ])('is known in %s', (_, asks, answers) => {
    const text = `${asks}: a?\n\n${answers}: b.\n\n${asks}: c?\n\n${answers}: d.`;
    expect(turnsOf(text)).toEqual([
      [asks, 'a?'],
      [answers, 'b.'],
      [asks, 'c?'],
      [answers, 'd.'],
    ]);
    expect(readTranscript(text).problems).toEqual([]);
  });

  it('is who a text says it shortens, whatever it is', () => {
    const text =
      '《渡口周报》（以下简称“周报”）：几点开船？\n\n周海明（以下简称“周”）：六点。\n\n周报：当天回来吗？\n\n周：不一定。';
    expect(turnsOf(text)).toEqual([
      ['《渡口周报》', '几点开船？'],
      ['周海明', '六点。'],
      ['《渡口周报》', '当天回来吗？'],
      ['周海明', '不一定。'],
    ]);
    expect(readTranscript(text).problems).toEqual([]);
  });

  it('is one person with a firm behind the name and without, whatever is done meanwhile', () => {
    const text =
      '**Bo Lind (Ferries Inc.):** When?\n\n**Ines (laughs):** At six.\n\n**Bo Lind:** Today?\n\n**Ines:** No.\n\n**Maud (Harbour):** Yes.';
    expect(turnsOf(text).map(([name]) => name)).toEqual(['Bo Lind', 'Ines', 'Bo Lind', 'Ines', 'Maud (Harbour)']);
    expect(readTranscript(text).problems).toEqual([]);
  });

  it('is no date above the talk', () => {
    const text = '2031年05月11日 14:00\n周海明 00:02\n几点开船？\n\n林小满 00:05\n六点。\n\n周海明 00:09\n好。';
    expect(turnsOf(text).map(([name]) => name)).toEqual(['周海明', '林小满', '周海明']);
  });

  it('is somebody beside a time, though nobody speaks twice', () => {
    const text = '周海明 00:02\n几点开船？\n\n林小满 00:05\n六点。\n\n说话人 3 00:09\n好。';
    expect(turnsOf(text).map(([name]) => name)).toEqual(['周海明', '林小满', '说话人 3']);
  });
});
