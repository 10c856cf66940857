import { type About, editionCommand } from './about-schema.ts';

/** A mistake at a place of the document, such as `['sections', 2, 'starts']`. */
export interface AboutMistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema cannot see: one part of about.yaml contradicting another. */
export function checkAbout(about: About): readonly AboutMistake[] {
  return [
    ...checkEdition(about),
    ...checkPeople(about),
    ...checkSections(about),
    ...checkMoments(about),
    ...checkGlossary(about),
    ...checkPlaces(about),
    ...checkQuotes(about),
  ];
}

function checkEdition({ edition, passages }: About): AboutMistake[] {
  if (edition === undefined || edition.length === passages) return [];
  const message = `must have as many hashes as there are passages: ${passages}, not ${edition.length}`;
  return [{ path: ['edition'], message: `${message}; \`${editionCommand}\` prints those of the text` }];
}

function checkPeople({ people }: About): AboutMistake[] {
  const ids = people.map(({ id }, person) => ({ word: id, path: ['people', person, 'id'] }));
  const labels = people.flatMap((each, person) =>
    each.labels.map((label, n) => ({ word: label, path: ['people', person, 'labels', n] })),
  );
  return [
    ...twice(ids, (id) => `the id ${id} is taken by somebody above: choose another`),
    ...twice(labels, (label) => `the label ${label} is listed above already: a label belongs to one person, once`),
  ];
}

function checkSections({ sections, passages }: About): AboutMistake[] {
  const mistakes: AboutMistake[] = [];
  for (const [n, section] of sections.entries()) {
    const path = ['sections', n, 'starts'];
    const before = sections[n - 1]?.starts;
    if (before === undefined && section.starts !== 1) {
      mistakes.push({ path, message: 'the first section must start at 1: passages before it would belong to none' });
    } else if (before !== undefined && section.starts <= before) {
      const message = `must be more than ${before}, where the section before starts: put the sections in order`;
      mistakes.push({ path, message });
    } else if (section.starts > passages) {
      mistakes.push({ path, message: `must be at most ${passages}, the number of passages (see passages:)` });
    } else {
      mistakes.push(...checkPoints(n, section, (sections[n + 1]?.starts ?? passages + 1) - 1));
    }
  }
  return mistakes;
}

/** A recording goes on as its text does. */
function checkMoments({ sections }: About): AboutMistake[] {
  return sections.flatMap(({ at }, n) => {
    const before = sections.slice(0, n).findLast((section) => section.at !== undefined)?.at;
    if (at === undefined || before === undefined || at > before) return [];
    return [{ path: ['sections', n, 'at'], message: 'must be later than the section before it that has a time' }];
  });
}

/** A point stays inside its section: what needs passages of two sections is two points. */
function checkPoints(n: number, section: About['sections'][number], last: number): AboutMistake[] {
  // The next section starts too early: that is reported at its own place, and there is no range to judge by.
  if (last < section.starts) return [];
  return section.points.flatMap((point, p) =>
    point.passages.flatMap((passage, k) => {
      const path = ['sections', n, 'points', p, 'passages', k];
      if (passage < section.starts || passage > last) {
        const message = `passage ${passage} is not in this section, which has ${section.starts} to ${last}`;
        return [{ path, message: `${message}: name one of those, or move the point` }];
      }
      if (passage <= (point.passages[k - 1] ?? 0)) {
        return [{ path, message: 'must be more than the one before: name each passage once, in order' }];
      }
      return [];
    }),
  );
}

function checkGlossary({ glossary }: About): AboutMistake[] {
  const terms = glossary.map(({ term }, n) => ({ word: term, path: ['glossary', n, 'term'] }));
  return twice(terms, (term) => `the term ${term} has an entry above: join the two`);
}

/** What names a stretch of a passage names a passage that there is. */
function checkPlaces({ passages, ...about }: About): AboutMistake[] {
  return (['doubts', 'errata', 'quotes'] as const).flatMap((list) =>
    about[list].flatMap(({ passage }, n) =>
      passage > passages
        ? [{ path: [list, n, 'passage'], message: `must be at most ${passages}, the number of passages` }]
        : [],
    ),
  );
}

/** What is shown of a passage on its own is one thing, wherever it is shown. */
function checkQuotes({ quotes }: About): AboutMistake[] {
  const passages = quotes.map(({ passage }, n) => ({ word: String(passage), path: ['quotes', n, 'passage'] }));
  return twice(passages, (passage) => `passage ${passage} has a quote above: keep one of the two`);
}

function twice(
  entries: readonly { readonly word: string; readonly path: readonly PropertyKey[] }[],
  message: (word: string) => string,
): AboutMistake[] {
  const seen = new Set<string>();
  return entries.flatMap(({ word, path }) => {
    if (seen.has(word)) return [{ path, message: message(word) }];
    seen.add(word);
    return [];
  });
}
