import { describe, expect, it } from 'vitest';
import { postQuote } from '../../../src/feeds/post-quote.ts';
import { serialParts } from '../../../src/feeds/serial-parts.ts';
import type { Interview } from '../../../src/interview/interview.ts';
import { picturedPostBody } from '../../../src/render/feeds/pictured-post-body.ts';
import { postBody, type PostFacts } from '../../../src/render/feeds/post-body.ts';
import { checkMessage, textOf } from '../../fixtures/check-message.ts';
import { digestInterview, guest, host, libraryOf, passagesOf, shell, teaInterview } from '../../fixtures/library.ts';
import { aFeed } from '../../fixtures/rows.ts';

function factsOf(interview: Interview, item: string, more: Partial<PostFacts['feed']> = {}): PostFacts {
  const feed = aFeed({ kind: 'serial', card: true, ...more });
  return { library: libraryOf(interview), locale: 'zh-CN', feed, item, date: '2026-05-06', draws: true };
}

function pictured(facts: PostFacts) {
  const body = picturedPostBody(facts, postBody(facts)!)!;
  checkMessage({ ...body, files: [{ name: 'quote.png', data: new Uint8Array(1), description: 'a picture' }] });
  return { above: body.content!, below: textOf({ embeds: body.embeds! }) };
}

const talk = [
  { speaker: host, text: '茶树活了多少年？' },
  { speaker: guest, text: '没有人数过。' },
  { speaker: guest, text: '老人说，比他们的祖父还老，山里的路都是绕着它走的。' },
  { speaker: guest, text: '我走了两天才到。' },
];

describe('picturedPostBody', () => {
  it('says of a part of the reading, in its order, whatever the picture does not, each once', () => {
    const interview = shell('hill', [], passagesOf('hill', talk, []));
    const [part] = serialParts(interview);
    const facts = factsOf(interview, part!.item, { closing: '明天见' });
    expect(postQuote(facts.library, 'serial', part!.item)?.passage.number).toBe(3);
    const { above, below } = pictured(facts);
    expect(above).toMatch(
      /\n\*\*林晓雨 Lin Xiaoyu\*\*\n❝ 茶树活了多少年？ ❞\n\*\*高远 Gao Yuan\*\*\n❝ 没有人数过。 ❞$/u,
    );
    expect(below).toContain('**高远 Gao Yuan**\n❝ 我走了两天才到。 ❞\n-# 明天见');
    expect(above + below).not.toContain('比他们的祖父还老');
  });

  it('leaves out nothing of any part, and says nothing of it twice', () => {
    const interview = teaInterview();
    for (const { item, passages } of serialParts(interview)) {
      const facts = factsOf(interview, item);
      const { above, below } = pictured(facts);
      const shown = postQuote(facts.library, 'serial', item)!.passage;
      if (passages.length < 2) continue;
      for (const passage of passages) {
        const times = (above + below).split(passage.text.slice(-9)).length - 1;
        expect([passage.text, times]).toEqual([passage.text, passage === shown ? 0 : 1]);
      }
    }
  });

  it('says everything below the picture where there is no room above it', () => {
    const long = { speaker: host, text: '茶***'.repeat(300) };
    const interview = shell('hill', [], passagesOf('hill', [long, ...talk.slice(2)], []));
    const [part] = serialParts(interview);
    const { above, below } = pictured(factsOf(interview, part!.item));
    expect(above).not.toContain('\n');
    expect(below).toContain('茶\\*\\*\\*'.repeat(300));
    expect(below).toContain('我走了两天才到。');
  });

  it('stands around a highlight with what was asked, and is none of our own words', () => {
    const highlight = pictured(factsOf(teaInterview(), 'tea-machine#3', { kind: 'highlight' }));
    expect(highlight.above).toContain('\n-# 回答林晓雨的提问：');
    expect(highlight.above + highlight.below).not.toContain('很多人以为难点在水泵');
    const digest = factsOf(digestInterview(), 'tea-machine#s1.2', { kind: 'highlight' });
    expect(picturedPostBody(digest, postBody(digest)!)).toBeUndefined();
  });
});
