import { describe, expect, it } from 'vitest';
import { savedMarkdown } from '../../../src/render/saved/saved-markdown.ts';
import { libraryOf, slug, teaInterview } from '../../fixtures/library.ts';

const sourceOf = (sourceUrl: string | undefined) =>
  /· (?<source>\S*Tea \S+ Machines × Gao Yuan\S*) ·/u.exec(
    savedMarkdown(libraryOf({ ...teaInterview(), sourceUrl }), [{ item: `${slug}#8` }], 'en-US'),
  )?.groups?.['source'];

describe('savedMarkdown', () => {
  it.each([
    ['https://example.com/tea', '(<https://example.com/tea>)'],
    ['https://example.com/a b<c>?q=<d>#<e>', '(<https://example.com/a%20b%3Cc%3E?q=%3Cd%3E#%3Ce%3E>)'],
  ])('links to the source: %s', (sourceUrl, destination) => {
    expect(sourceOf(sourceUrl)).toBe(String.raw`[Tea \& Machines × Gao Yuan]${destination}`);
  });

  it.each([undefined, 'javascript:alert(1)', 'ftp://example.com/tea', 'https://', 'the third shelf'])(
    'names the source alone where its address is %s',
    (sourceUrl) => {
      expect(sourceOf(sourceUrl)).toBe(String.raw`Tea \& Machines × Gao Yuan`);
    },
  );
});
