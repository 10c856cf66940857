import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { problemsOf, talkOf } from './talk-of.ts';

describe('cite, time and paragraph, as podcasts publish their talk', () => {
  it('say who speaks, and from when on', () => {
    const page = `<cite>Ines:</cite>
<time>0:00</time>
<p>The lamp is out &amp; the boat is in.</p>
<cite>Bo&nbsp;Lindqvist
(keeper):</cite> <time>1:02:03</time> <p>Who says so?</p>
<p>I lit it <b>twice</b>.</p>
<p><cite>Ines</cite> <time>[1:02:10]</time> You did.</p>
<p><cite>Bo Lindqvist (keeper)</cite>: In <cite>The Gull</cite>: no.</p>
<cite>Bo Lindqvist (keeper):</cite>
<p>I did.</p>`;
    expect(talkOf(page)).toEqual([
      '3 Ines @0: The lamp is out & the boat is in.',
      '5 Bo Lindqvist (keeper) @3723: Who says so?',
      '6 Bo Lindqvist (keeper): I lit it twice.',
      '7 Ines @3730: You did.',
      '8 Bo Lindqvist (keeper): In The Gull: no.',
      '10 Bo Lindqvist (keeper): I did.',
    ]);
    expect(problemsOf(page)).toEqual([]);
  });

  it('invent nobody where the first name is missing, and go on with who spoke where a later one is', () => {
    const page = `<time>0:00</time>
<p>The bell rang.</p>
<cite>Ines:</cite><time>0:04</time>
<p>It did.</p>
<time>0:09</time>
<p>Twice.</p>`;
    expect(talkOf(page)).toEqual(['2 Somebody @0: The bell rang.', '4 Ines @4: It did.', '6 Ines @9: Twice.']);
  });

  it('keep directions and headings out of the words, and tell a name that says nothing', () => {
    const page = `<html><title>Harbour talk</title><body>
<h1>Harbour talk, the third</h1><p>Recorded in the shed &
at sea.</p>Both &
<cite>Ines:</cite><p>(a door)</p><p>Come in. [laughter]</p>
<h2>The tide</h2>
<cite>Bo:</cite>
<cite>Ines:</cite><p>It turns at six.</p>
<figure><img src="https://example.org/a.jpg"><figcaption>A shed. <cite>The Gull</cite></figcaption></figure>
<p>Subscribe to our letter</p></body></html>`;
    const { title, headings, notes } = readTranscript(page);
    expect(title).toBe('Harbour talk, the third');
    expect(talkOf(page)).toEqual(['4 Ines: Come in.', '7 Ines: It turns at six.']);
    expect(headings).toEqual([{ text: 'The tide', line: 5, before: 2 }]);
    expect(notes.map(({ text, after }) => [text, after])).toEqual([
      ['Recorded in the shed & at sea.', 0],
      ['Both &', 0],
      ['(a door)', 0],
      ['[laughter]', 0],
      ['A shed. The Gull', 2],
      ['Subscribe to our letter', 2],
    ]);
    expect(problemsOf(page)).toEqual(['6: the label Bo is followed by no words']);
  });

  it('are never words where a time can be none, and that is told', () => {
    const page = `<cite>Ines:</cite> <time>14:61</time> <p>Is it low?</p>
<cite>Bo:</cite> <time>12:34:56:78</time> <p>It is, since <time datetime="2031-01">January</time>.</p>
<cite>Ines:</cite> <time>15:02</time> <p>Good.</p>`;
    expect(talkOf(page)).toEqual(['1 Ines: Is it low?', '2 Bo: It is, since January.', '3 Ines @902: Good.']);
    expect(problemsOf(page)).toEqual([
      expect.stringMatching(/^1: “14:61” is no time of a recording/u),
      expect.stringMatching(/^2: “12:34:56:78” is no time of a recording/u),
    ]);
  });

  it('are none where a book or a quotation is cited', () => {
    const page = `<!doctype html><p><cite>The Gull</cite> is a paper.</p><p><cite>The Lamp</cite> is another.</p>
<blockquote><p>Go home.</p><cite>Ines</cite></blockquote><blockquote><p>Stay.</p><cite>Bo</cite></blockquote>`;
    expect(talkOf(page)).toEqual([]);
    expect(problemsOf(page)).toEqual([expect.stringMatching(/^1: nobody speaks on this page: looked for were names/u)]);
  });

  it('are cut where a paragraph is much longer than a passage', () => {
    const sentence = 'The lamp was lit in the evening and it burned until the morning came. ';
    const page = `<cite>Ines:</cite><time>0:05</time><p>${sentence.repeat(40)}</p><cite>Bo:</cite><p>${sentence.repeat(5)}</p>`;
    const { passages } = readTranscript(page);
    expect(passages.length).toBeGreaterThan(5);
    expect(passages.at(-1)).toMatchObject({ label: 'Bo', text: sentence.repeat(5).trim() });
    expect(passages.map(({ text }) => `${text} `).join('')).toBe(sentence.repeat(45));
  });
});

describe('a definition list', () => {
  it('of names and words is talk', () => {
    const page = `<!doctype html><h1>In the shed</h1>
<dl><dt>Ines:</dt><dd>Is it low?</dd>
<dt>Bo (0:07)</dt><dd><p>It is.</p><p>And it was.</p></dd>
<dt>Ines</dt><dd>Good.</dd></dl>
<p>They left.</p>`;
    expect(talkOf(page)).toEqual(['2 Ines: Is it low?', '3 Bo @7: It is.', '3 Bo: And it was.', '4 Ines: Good.']);
    expect(readTranscript(page).notes).toEqual([{ text: 'They left.', line: 5, after: 4 }]);
  });

  it('of terms is none', () => {
    const page =
      '<dl><dt>Ebb</dt><dd>Water that goes.</dd><dt>Flood</dt><dd>Water that comes.</dd><dt>Slack</dt><dd>Neither.</dd></dl>';
    expect(talkOf(page)).toEqual([]);
  });

  it.each([
    [
      'short values',
      [
        ['Weight', '3 kg'],
        ['Size', '40 cm'],
      ],
    ],
    [
      'things',
      [
        ['Product', 'Harbour lamp'],
        ['Description', 'Of brass, for the pier'],
      ],
    ],
  ])('of %s that come again is none', (_, pairs) => {
    const list = pairs.map(([term, words]) => `<dt>${term}</dt><dd>${words}</dd>`).join('');
    expect(talkOf(`<!doctype html><dl>${list.repeat(3)}</dl>`)).toEqual([]);
    const beside = '<p><b>Ines:</b> Is it low?</p><p><b>Bo:</b> It is.</p>'.repeat(3);
    expect(talkOf(`<!doctype html><dl>${list.repeat(3)}</dl>${beside}`)).toHaveLength(6);
  });

  it('in which nobody asks or answers anything is read, and that is told', () => {
    const page =
      '<!doctype html><dl>\n<dt>Anna</dt><dd>hello you</dd><dt>Ben</dt><dd>hello</dd><dt>Anna</dt><dd>so long</dd></dl>';
    expect(talkOf(page)).toEqual(['2 Anna: hello you', '2 Ben: hello', '2 Anna: so long']);
    expect(problemsOf(page)).toEqual([
      '2: nobody asks or answers anything here: if "Anna" and "Ben" are no people, this is no transcript',
    ]);
  });
});

describe('a table', () => {
  it.each([
    ['<tr><th>Speaker</th><th>Text</th></tr>', '', ''],
    ['', '', ''],
    ['<tr><th>Time</th><th>Speaker</th><th>Text</th></tr>', '<td>0:04</td>', ' @4'],
    ['', '<td>[00:00:04]</td>', ' @4'],
  ])('of who speaks and what is said is talk: %s', (header, time, at) => {
    const page = `<p>Below is all.</p><table>${header}
<tr>${time}<td>Ines</td><td>Is it low water?</td></tr>
<tr>${time}<td>Bo:</td><td>It is, and it was so before.</td></tr>
<tr>${time}<td></td><td>It will be again.</td></tr>
<tr>${time}<td>Ines</td><td>Good.</td></tr></table>`;
    expect(talkOf(page)).toEqual([
      `2 Ines${at}: Is it low water?`,
      `3 Bo${at}: It is, and it was so before.`,
      `4 Bo${at}: It will be again.`,
      `5 Ines${at}: Good.`,
    ]);
  });

  it('may name whoever speaks once for several rows', () => {
    const page = `<!doctype html><table><tr><th>Speaker<th>Text</tr>
<tr><td rowspan="2">Ines<td>Is it low water?</tr><tr><td>I ask.</tr>
<tr><td rowspan="2">Bo<td>It is, and it was so before.</tr><tr><td>I saw it.</tr>
<tr><td>Ines<td>Good.</tr></table>`;
    expect(talkOf(page)).toEqual([
      '2 Ines: Is it low water?',
      '2 Ines: I ask.',
      '3 Bo: It is, and it was so before.',
      '3 Bo: I saw it.',
      '4 Ines: Good.',
    ]);
  });

  it.each([
    ['figures', '<tr><td>Ebb</td><td>4</td></tr>'.repeat(6)],
    [
      'hours',
      '<tr><td>9:00</td><td>Hall A</td><td>On lamps</td></tr><tr><td>10:00</td><td>Hall A</td><td>On ropes</td></tr>'.repeat(
        3,
      ),
    ],
    [
      'things',
      '<tr><th>Product name<th>Description</tr>' +
        '<tr><td>Lamp<td>Of brass, for the pier</tr><tr><td>Rope<td>Of hemp, forty metres, tarred</tr>'.repeat(3),
    ],
    [
      'weather',
      '<tr><th>Day<th>Forecast</tr>' +
        '<tr><td>Monday<td>Sunny, and windy later.</tr><tr><td>Tuesday<td>Rain until noon, then dry.</tr>'.repeat(2),
    ],
  ])('of %s is none', (_, rows) => {
    expect(talkOf(`<!doctype html><table>${rows}</table>`)).toEqual([]);
  });

  it('that orders a page is read as what stands in it', () => {
    const page = `<!doctype html><table><tr><td><a href="/">Home</a><td>
<p><b>Ines:</b> Is it low?</p><p><b>Bo:</b> It is.</p><p><b>Ines:</b> Good.</p><p><b>Bo:</b> Yes.</p></td></tr></table>`;
    expect(talkOf(page)).toEqual(['2 Ines: Is it low?', '2 Bo: It is.', '2 Ines: Good.', '2 Bo: Yes.']);
  });
});

describe('talk that is set as the Congressional Record sets it', () => {
  const page = `<html><head><title>Record of the harbour</title></head><body><pre>
[Harbour Record Volume 1]
[Pages H1-H2]

                        THE LAMP

  The SPEAKER pro tempore (Ms. Gale). The gentleman from the pier is
recognized.

                             General Leave

  Mr. OKAFOR of New Harbour. Madam Speaker, the lamp of Mr. Lind is out. It
was lit by the Hon. Mr. Lind &amp; his

[[Page H2]]

brother.
                              {time}  2015

  Nobody mended it.
     A letter, which was put in:
     The lamp is out.
  Ms. McDOWELL. It was me.
  The SPEAKER pro tempore. Is there objection?
  There was no objection.
  Mr. OKAFOR of New Harbour. Mr. Speaker, none.

                          ____________________

</pre></body></html>`;

  it('says who speaks before a full stop, and keeps pages, hours and what is put in out of the words', () => {
    expect(talkOf(page)).toEqual([
      '7 The SPEAKER pro tempore (Ms. Gale): The gentleman from the pier is recognized.',
      '12 Mr. OKAFOR of New Harbour: Madam Speaker, the lamp of Mr. Lind is out. It was lit by the Hon. Mr. Lind & his brother.',
      '20 Mr. OKAFOR of New Harbour: Nobody mended it.',
      '23 Ms. McDOWELL: It was me.',
      '24 The SPEAKER pro tempore: Is there objection?',
      '26 Mr. OKAFOR of New Harbour: Mr. Speaker, none.',
    ]);
    const { headings, notes, title } = readTranscript(page);
    expect(title).toBe('Record of the harbour');
    expect(headings.map(({ text, before }) => [text, before])).toEqual([
      ['THE LAMP', 1],
      ['General Leave', 2],
    ]);
    expect(notes.map(({ line, text, after }) => [line, text, after])).toEqual([
      [2, '[Harbour Record Volume 1] [Pages H1-H2]', 0],
      [21, 'A letter, which was put in: The lamp is out.', 3],
      [25, 'There was no objection.', 5],
    ]);
  });
});
