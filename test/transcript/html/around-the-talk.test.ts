import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { problemsOf, talkOf } from './talk-of.ts';

/** A short page that does not say what its text is. */
const page = (behind: string) =>
  `<!doctype html><title>The shed</title>\n<p><b>Ines:</b> Is it low?</p><p><b>Bo:</b> It is.</p><p><b>Ines:</b> Good.</p><p><b>Bo:</b> Yes.</p>${behind}`;
const talk = ['2 Ines: Is it low?', '2 Bo: It is.', '2 Ines: Good.', '2 Bo: Yes.'];
const troll = '<p><b>Troll:</b> Nonsense!</p><p><b>Bo:</b> I was there.</p><p><b>Troll:</b> No.</p>';

describe('around the talk of a page', () => {
  it.each([
    'Comments',
    '3 comments',
    'Comments (3)',
    'Leave a reply',
    'Related',
    'You may also like',
    '评论',
    '精选留言',
    '相关阅读',
    '推荐阅读：',
  ])('nothing is said below a heading: %s', (heading) => {
    const below = heading === 'Related' || /You|阅读/u.test(heading) ? troll.replace('Bo', 'Crab') : troll;
    expect(talkOf(page(`<h2>${heading}</h2>${below}`))).toEqual(talk);
    expect(problemsOf(page(`<h2>${heading}</h2>${below}`))).toEqual([]);
  });

  it('a box of what else there is to read, above it or inside it, ends nothing', () => {
    const box = '<h3>Related</h3><ul><li><a href="/lamps">Ten lamps</a></li></ul>';
    const more = '<p><b>Ines:</b> Then go.</p><p><b>Bo:</b> I will.</p>';
    const all = [...talk, '2 Ines: Then go.', '2 Bo: I will.'];
    expect(talkOf(page(box + more))).toEqual(all);
    const above = page(more).replace('\n', `\n${box}`);
    expect(talkOf(above)).toEqual(all);
  });

  it('a heading over comments ends nothing above one over the transcript', () => {
    const text = page('').replace('\n', '\n<p>Host: Ines</p><p>Guest: Bo</p><h2>Comments</h2><h2>Transcript</h2>');
    expect(talkOf(text)).toEqual(talk);
  });

  it('a topic of the talk that only begins like that ends nothing', () => {
    const more = '<h2>Comments on the tide</h2><p><b>Ines:</b> Then go.</p><p><b>Bo:</b> I will.</p>';
    expect(talkOf(page(more))).toEqual([...talk, '2 Ines: Then go.', '2 Bo: I will.']);
  });

  it.each([
    'id="comments"',
    'class="comments-area"',
    'id="disqus_thread"',
    'class="widget related"',
    'class="sharedaddy sd-block"',
    'class="ad"',
    'class="advertisement"',
    'class="newsletter"',
    'class="subscribe"',
  ])('nothing is said in an element that is for something else: %s', (attribute) => {
    expect(talkOf(page(`<div ${attribute}>${troll}</div>`))).toEqual(talk);
    expect(problemsOf(page(`<div ${attribute}>${troll}</div>`))).toEqual([]);
  });

  it('what is struck out, and the number of a footnote, is nobody’s word', () => {
    const more = `<p><b>Ines:</b> It is <del>high</del><s>dry</s> low<sup>[1]</sup><sup> [2] [3]</sup>?</p>
<p><b>Bo:</b> Yes<sup><a href="#2">2</a>, <a href="#3">3</a></sup>, by 3 m<sup>2</sup>.</p>`;
    expect(talkOf(page(more)).slice(4)).toEqual(['2 Ines: It is low?', '3 Bo: Yes, by 3 m2.']);
  });

  it.each([
    '<b>Related:</b> Ten lamps',
    '<b>Subscribe:</b> Here',
    '<b>Listen:</b> At home',
    '<b>Share</b>',
    '<b>相关阅读：</b>灯',
  ])('a line in bold that only calls is nobody: %s', (call) => {
    const text = page(`<p>${call}</p><p><b>Ines:</b> So?</p><p>${call}</p><p><b>Bo:</b> So.</p>`);
    expect(talkOf(text)).toEqual([...talk, '2 Ines: So?', '2 Bo: So.']);
    expect(problemsOf(text)).toEqual([]);
    expect(readTranscript(text).notes).toHaveLength(2);
  });
});
