import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { problemsOf, talkOf } from './talk-of.ts';

/** A page as it is saved from a magazine. */
function page(article: string, head = ''): string {
  return `<!DOCTYPE html>
<html><head><title>In the shed - The Gull</title>${head}<style>p { color: red }</style></head>
<body><nav><a href="/">Home: all</a> <ul><li>Ines: more</li></ul></nav><header><p>The Gull: daily</p></header>
<main>
<article><header><h1>In the shed</h1></header>
${article}
</article>
<article><h2>Bo: another talk</h2></article>
</main>
<aside><p>Ines: read this, too</p></aside>
<div id="comments"><p>Bo: I was there.</p></div>
<footer><p>All rights reserved</p></footer><script>var a = "<p>Ines: no</p>";</script></body></html>`;
}

describe('names before words on a page', () => {
  it.each([
    ['in bold', '<strong>', ':</strong> '],
    ['in bold, the colon outside', '<b>', '</b>: '],
    ['in parts of bold', '<b>', '</b><strong>:&nbsp;</strong>'],
    ['in bold by their style', '<span style="font-weight: 700;">', ':</span> '],
    ['plainly', '', ': '],
    ['in a link', '<a href="https://example.org/who">', '</a>: '],
    ['in bold before a line break', '<strong>', ':</strong><br>'],
  ])('are who speaks: %s', (_, before, behind) => {
    const text = page(`<p>${before}Ines${behind}Is it low?</p>
<p>${before}Bo${behind}It is <em>low</em>, and
it was *low* before.</p><p>It will be, by [my](a) _lamp_ &amp;amp; &lt;b&gt; \\*.</p>
<p>${before}Ines${behind}Good.</p>
<p>${before}Bo${behind}Yes.</p>`);
    expect(talkOf(text)).toEqual([
      '6 Ines: Is it low?',
      '7 Bo: It is low, and it was *low* before.',
      '8 Bo: It will be, by [my](a) _lamp_ &amp; <b> \\*.',
      '9 Ines: Good.',
      '10 Bo: Yes.',
    ]);
    expect(problemsOf(text)).toEqual([]);
    expect(readTranscript(text).title).toBe('In the shed');
  });

  it('keep what the page sets in bold, what it sets beside the talk, and what it says of itself', () => {
    const text = page(
      `<p>A talk of two.</p>
<p><b>Ines:</b> Is it low?</p><figure><img src="https://example.org/a.jpg"><figcaption>Low water</figcaption></figure>
<p><b>Bo:</b> It is <b>very</b> low<sup><a href="#1">1</a></sup>.</p>
<h2>The tide</h2>
<p><b>Ines:</b> Good.</p><blockquote><p>The tide: an editor’s remark</p><p>goes on.</p></blockquote>
<p><b>Bo:</b> Yes.<br><br>Or no.</p><ul><li>Low,</li><li>or not.</li></ul>
<table><tr><td>Ebb</td><td>4</td></tr><tr><td>Flood</td><td>6</td></tr></table>
<p><b>Ines:</b> Then go.</p><p hidden>Never</p><div style="display:none">seen</div>
<p><em>This talk was recorded in the shed, and shortened a little by us.</em></p><hr><p>* * *</p>`,
      `<meta name="author" content="The Gull"><meta property="article:published_time" content="2031-04-05T06:00:00Z">
<link rel="canonical" href="https://example.org/shed"><meta property="og:image" content="https://example.org/c.jpg">`,
    );
    const transcript = readTranscript(text);
    expect(transcript.passages.map((each) => `${each.label}: ${each.text}`)).toEqual([
      'Ines: Is it low?',
      'Bo: It is very low.',
      'Ines: Good.',
      'Bo: Yes.',
      'Bo: Or no.',
      'Bo: Low,',
      'Bo: or not.',
      'Ines: Then go.',
    ]);
    expect(transcript.passages[1]?.emphasised).toEqual([{ start: 6, end: 10 }]);
    expect(transcript.headings.map(({ text: heading, before }) => [heading, before])).toEqual([['The tide', 3]]);
    expect(transcript.images.map(({ url }) => url)).toEqual(['https://example.org/a.jpg']);
    expect(transcript.notes.map(({ text: note, after }) => [note, after])).toEqual([
      ['A talk of two.', 0],
      ['Low water', 1],
      ['The tide: an editor’s remark\ngoes on.', 3],
      ['Ebb\n4\nFlood\n6', 7],
      ['This talk was recorded in the shed, and shortened a little by us.', 8],
      ['* * *', 8],
    ]);
    expect(transcript).toMatchObject({
      title: 'In the shed',
      author: 'The Gull',
      published: '2031-04-05T06:00:00Z',
      source: 'https://example.org/shed',
      cover: 'https://example.org/c.jpg',
      problems: [],
    });
  });

  it.each([
    ['in bold', '<p><b>%</b></p><p>'],
    ['in headings', '<h3>%</h3><p>'],
    ['in headings with a colon', '<h4>%:</h4><p>'],
    ['in bold before a line break', '<p><strong>%</strong><br>'],
  ])('may stand alone above what is said: %s', (_, head) => {
    const said = [
      ['Ines Okafor', 'Is it low?'],
      ['Bo Lindqvist', 'It is.'],
      ['Ines Okafor', 'And you?'],
      ['Ada Gale', 'I say nothing.'],
      ['Bo Lindqvist', 'Yes.'],
    ];
    const text = said.map(([name = '', words = '']) => `${head.replace('%', name)}${words}</p><p>So.</p>`).join('');
    expect(talkOf(page(text))).toEqual(said.flatMap(([name, words]) => [`6 ${name}: ${words}`, `6 ${name}: So.`]));
  });

  it('may be a letter before a gap, as press offices set questions', () => {
    const text = `<!doctype html><main><p>MS. GALE:&nbsp; Good afternoon.</p>
<p>Q&nbsp;&nbsp;&nbsp;&nbsp; Is it low?</p><p>MS. GALE:&nbsp; It is.</p>
<p>Q&nbsp; And before?</p><p>MS. GALE: No.</p><p>END&nbsp; 1:30 P.M. EST</p></main>`;
    expect(talkOf(text)).toEqual([
      '1 MS. GALE: Good afternoon.',
      '2 Q: Is it low?',
      '2 MS. GALE: It is.',
      '3 Q: And before?',
      '3 MS. GALE: No.',
    ]);
  });

  it('may have times beside them, as on the pages of podcasts', () => {
    const segment = (name: string, time: string, words: string) =>
      `<div class="ts-segment"><span class="ts-name">${name}</span> <span class="ts-timestamp"><a href="https://example.org/w?t=1">(${time})</a> </span><span class="ts-text">${words}</span></div>`;
    const text = `<html><body><div id="content">
${segment('Ines Okafor', '00:00:04', 'Is it low?')}
${segment('Bo Lindqvist', '00:00:09', 'It is.')}
${segment('', '00:01:09', 'And it was.')}
${segment('Ines Okafor', '01:00:00', 'Good.')}</div></body></html>`;
    expect(talkOf(text)).toEqual([
      '2 Ines Okafor @4: Is it low?',
      '3 Bo Lindqvist @9: It is.',
      '4 Bo Lindqvist @69: And it was.',
      '5 Ines Okafor @3600: Good.',
    ]);
  });

  it('may follow chapters, whose lines are the page’s', () => {
    const text = page(`<p>00:00 Lamps<br>05:00 Ropes<br>12:00 Tides</p>
<p><b>Ines:</b> Is it low?</p><p><b>Bo:</b> It is.</p><p><b>Ines:</b> Good.</p><p><b>Bo:</b> Yes.</p>`);
    expect(readTranscript(text).chapters.map(({ title, startMs, line }) => [title, startMs, line])).toEqual([
      ['Lamps', 0, 6],
      ['Ropes', 300_000, 6],
      ['Tides', 720_000, 6],
    ]);
  });

  it('may stand in items, in quotations, or before quotations', () => {
    const said = ['Ines: Is it low?', 'Bo: It is.', 'Ines: Good.', 'Bo: Yes.'];
    const inItems = `<ul>${said.map((each) => `<li>${each.replace(/^(\w+):/u, '<b>$1:</b>')}</li>`).join('')}</ul>`;
    const inQuotations = said.map((each) => `<blockquote>${each}</blockquote>`).join('');
    const before = said
      .map((each) => `<p>${each.replace(/^(\w+:) (.*)/u, '<b>$1</b></p><blockquote>$2</blockquote>')}`)
      .join('');
    for (const form of [inItems, inQuotations, before])
      expect(talkOf(page(form)).map((each) => each.slice(2))).toEqual(said);
  });

  it('are found where nothing on the page says what its text is, and what is below the talk is in nobody’s mouth', () => {
    const text = `<html><body><div class="menu">Home</div><div class="all"><div class="text">
<p>Ines: Is it low?</p><p>Bo: It is.</p><p>Ines: Good.</p><p>Bo: Yes.</p><p>And no.</p></div>
<div class="more"><p>Ten lamps that you must see</p></div></div><div>The Gull, since 1904</div></body></html>`;
    expect(talkOf(text)).toEqual([
      '2 Ines: Is it low?',
      '2 Bo: It is.',
      '2 Ines: Good.',
      '2 Bo: Yes.',
      '2 Bo: And no.',
    ]);
  });

  it('in preformatted text are read as in any text', () => {
    const text = `<html><body><pre>
In the shed

Ines: Is it
low?
Bo: It &lt;is&gt;.

Ines: Good.
Bo: Yes.
</pre></body></html>`;
    expect(talkOf(text)).toEqual(['4 Ines: Is it low?', '6 Bo: It <is>.', '8 Ines: Good.', '9 Bo: Yes.']);
  });
});

it('whoever speaks outside of what a page calls its text is told', () => {
  const said = '<p>Ines: Is it low?</p><p>Bo: It is.</p>';
  const text = `<!doctype html><main><article>\n${said.repeat(5)}</article><p>Ines: I said more.</p></main>`;
  expect(talkOf(text)).toHaveLength(10);
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(
      /^2: Ines speaks here, outside of what the page says is its text, so these words are left out$/u,
    ),
  ]);
});

it.each(['hidden', 'style="display: none"', 'aria-hidden="true"'])(
  'talk that a page shows only after a click is read, and that is told: %s',
  (hidden) => {
    const text = `<!doctype html><main><p>Listen.</p>\n<div ${hidden}><p>Ines: Is it low?</p><p>Bo: It is.</p><p>Ines: Good.</p><p>Bo: Yes.</p></div></main>`;
    expect(talkOf(text)).toEqual(['2 Ines: Is it low?', '2 Bo: It is.', '2 Ines: Good.', '2 Bo: Yes.']);
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/^2: the talk stands in what this page shows only after a click/u),
    ]);
  },
);

it('a page without talk is refused, and it is said what was looked for', () => {
  const text = page('<p>The lamp is out. It was out before.</p>').replaceAll('Ines: ', '');
  expect(talkOf(text)).toEqual([]);
  expect(problemsOf(text)).toEqual([expect.stringMatching(/^1: nobody speaks on this page: looked for were names/u)]);
});

it('a page of XML may close what HTML cannot', () => {
  const text = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title/></head><body><a id="x"/>
<p>Ines: Is it low?</p><p>Bo: It is.</p><p>Ines: Good.</p><p>Bo: Yes.</p></body></html>`;
  expect(talkOf(text)).toEqual(['2 Ines: Is it low?', '2 Bo: It is.', '2 Ines: Good.', '2 Bo: Yes.']);
});
