import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { hostilePages } from '../../fixtures/hostile-pages.ts';

const pages = [
  `<cite>Ines:</cite><time>0:00</time><p>Is it low?</p>\n<cite>Bo:</cite><time>0:04</time><p>It is.</p>`,
  `<!doctype html><dl><dt>Ines<dd>Is it low?<dt>Bo (0:07)<dd>It is.<dt>Ines<dd>Good.</dl><p>They left.`,
  `<table><tr><th>Time<th>Speaker<th>Text</tr><tr><td>0:01<td rowspan=2>Ines<td>Is it low?<tr><td>0:02<td>Bo<td>It is.</table>`,
  `<!DOCTYPE html><html><head><title>In the shed</title></head><body><nav>Home</nav><main><article><h1>In the shed</h1>
<p><b>Ines:</b> Is it <i>low</i>?</p><blockquote>Low</blockquote><p><strong>Bo</strong>: It is.<br><br>Or no.</p><ul><li>One</ul>
<h2>Ines</h2><p>Good.</p><details><summary>More</summary>Ines: yes</details><img src="https://example.org/a"></article></main></body></html>`,
  `<html><body><pre>\n  Mr. OKAFOR of New Harbour. The lamp.\n\n[[Page H2]]\n\n   {time} 2015\n  Ms. GALE. No.\n          TITLE\n</pre>`,
  `<html><div id="js_content" style="visibility:hidden"><section><span><strong>小北：</strong>早。</span></section><p>老周：走。</p></div>
<script>var ct = "1931212800"; var createTime = '2031-03-14 08:00';</script></html>`,
];

describe('any page', () => {
  const cut = fc
    .tuple(fc.constantFrom(...pages), fc.nat(), fc.nat())
    .map(([page, from, length]) => page.slice(from % page.length, (from % page.length) + (length % page.length)));
  const spliced = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: cut },
        fc.string(),
        fc.constantFrom('<', '</p>', '<table>', '<b>', '&#0;', '\r', '</body>'),
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join(''));
  const begun = fc.constantFrom('<!doctype html>', '<html><body>', '');

  it('is read without throwing, every place inside it, every passage in order', () => {
    fc.assert(
      fc.property(begun, spliced, (start, rest) => {
        const page = start + rest;
        const { passages, turns, problems, notes, headings } = readTranscript(page);
        const lines = page.split(/\r\n|\n|\r/).length;
        expect(passages.map(({ number }) => number)).toEqual(passages.map((_, index) => index + 1));
        for (const { line } of [...passages, ...problems, ...notes, ...headings]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
        expect(passages.every(({ text }) => text.trim() !== '')).toBe(true);
        expect(turns.every(({ first, last }) => first <= last)).toBe(true);
        expect(passages.length > 0 || problems.length > 0).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(Object.entries(hostilePages))('may be large: %s', (_, write) => {
    expect(() => readTranscript(write(200_000))).not.toThrow();
  });

  it('of more elements than a reader can hold is refused, and it is said what to do', () => {
    const { passages, problems } = readTranscript(`<!doctype html>${'<br>'.repeat(250_001)}`);
    expect(passages).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'the page has more than 250000 elements: save its text, or split it',
    ]);
  });

  it('of more text than any talk has is refused, and it is said what to do', () => {
    const { passages, problems } = readTranscript(`<!doctype html><p>Ines: Yes.</p><p>${'yes '.repeat(2_000_001)}</p>`);
    expect(passages).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^the page holds more than 8 million/u),
    ]);
  });

  it('on which more people speak than in any talk is none', () => {
    const crowd = Array.from({ length: 1001 }, (_, at) => `<cite>Guest ${at}:</cite><p>Yes.</p>`).join('');
    const { passages, problems } = readTranscript(crowd);
    expect(passages).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^1001 different names/u)]);
  });
});
