import { describe, expect, it } from 'vitest';
import { quoteLines } from '../../../src/render/quote/quote-lines.ts';
import { drawView } from '../../../src/render/quote/draw-view.ts';
import { hitsView } from '../../../src/render/quote/view.ts';
import { readerOf } from '../../../src/render/reader.ts';
import { guest, host, libraryOf, passagesOf, shell } from '../../fixtures/library.ts';

const reader = readerOf({ locale: 'en-US', guildId: '1', appPermissions: 0n, draws: true });
const passages = passagesOf(
  'talk',
  [
    { speaker: host, text: '你的*护城河*在哪里？' },
    { speaker: guest, text: '在海边的灯塔下面，每天晚上都有人去看。' },
  ],
  [],
);
const [question, answer] = passages;
const interview = shell('talk', [], passages);
const start = question!.text.indexOf('护城河');
const hits = [{ id: question!.id, matches: [{ start, end: start + '护城河'.length }] }];

describe('a word that was found in the question alone', () => {
  it('is marked in the line above the answer, and nothing else there is', () => {
    const quote = { interview, passage: answer!, matches: [], words: ['护城河'] };
    const { above, said } = quoteLines(quote, reader, 0);
    expect(above.join('')).toContain(String.raw`你的\***护城河**\*在哪里？`);
    expect(said.join('')).not.toContain('**');
  });

  it('is marked in an answer that is opened for it, and among its neighbours', () => {
    const library = libraryOf(interview);
    const view = hitsView(library, hits, answer!.id);
    for (const turns of [0, 1]) {
      const { embed } = drawView({ ...view, turns }, { library, reader });
      expect(embed.description).toContain('**护城河**');
      expect(embed.description).toContain('灯塔');
    }
  });

  it('is not marked where nobody looked for it', () => {
    const { above } = quoteLines({ interview, passage: answer!, matches: [] }, reader, 0);
    expect(above.join('')).toContain('护城河');
    expect(above.join('')).not.toContain('**');
  });
});
