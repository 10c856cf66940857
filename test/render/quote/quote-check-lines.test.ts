import { describe, expect, it } from 'vitest';
import { compareQuote } from '../../../src/finding/misquote/compare-quote.ts';
import { quoteCheckLines } from '../../../src/render/quote/quote-check-lines.ts';
import { guest } from '../../fixtures/library.ts';

describe('what is said of a quote that leaves words out', () => {
  it.each([
    ['她的作坊并非一直都很安静，周末也是如此。', '并非'],
    ['冬天的每個早上她都沒有點過那座燈塔，周末也是如此。', '沒有'],
    ['The lamp does not burn all night on the island of ours.', ' not'],
    ['She never wrote a letter from the island to the harbour.', ' never'],
  ])('is that it is misquoted where they deny: %s', (text, denial) => {
    const comparison = compareQuote(`> ${text.replace(denial, '')}`, text);
    const lines = quoteCheckLines({ comparison, speaker: guest, named: undefined }, 'en-US').join('\n');
    expect(lines).toContain('Misquoted');
    expect(lines).toMatch(new RegExp(`\\*\\*[^*]*${denial.trim()}[^*]*\\*\\*`, 'u'));
  });

  it.each([
    ['她的作坊周末也非常热闹，夜里都有人来。', '非常'],
    ['The lamp really burns all night on the island of ours.', ' really'],
  ])('is that it is shortened where they do not: %s', (text, word) => {
    const comparison = compareQuote(`> ${text.replace(word, '')}`, text);
    const lines = quoteCheckLines({ comparison, speaker: guest, named: undefined }, 'en-US').join('\n');
    expect(lines).toContain('Shortened without a mark');
  });
});
