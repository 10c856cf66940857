import type { Interview, Library, Passage, Point } from '../../interview/interview.ts';

/** What can be found: a passage, or a point of an interview whose text is absent. Its place in the list is its number. */
export interface SearchDocument {
  readonly slug: string;
  readonly item: Passage | Point;
  readonly speaker: string | undefined;
  readonly section: number | undefined;
  /** The interview's own words; empty for a point. */
  readonly text: string;
  /** What we wrote about it, each with its worth. */
  readonly notes: readonly { readonly text: string; readonly worth: number }[];
  /** The documents just before and after it in the same turn. */
  readonly neighbours: readonly number[];
  /** For an answer, the last passage of the turn before: the question. */
  readonly question: number | undefined;
}

/** A section's title speaks of all its passages, so of each one little. */
const titleWorth = 0.3;

export function listDocuments(library: Library): SearchDocument[] {
  const documents: SearchDocument[] = [];
  for (const interview of library.interviews) {
    const offset = documents.length;
    documents.push(...(interview.passages.length > 0 ? fromPassages(interview, offset) : fromPoints(interview)));
  }
  return documents;
}

function fromPassages(interview: Interview, offset: number): SearchDocument[] {
  const pointsByPassage = new Map<number, Point[]>();
  for (const point of interview.sections.flatMap((section) => section.points)) {
    for (const number of point.passages) {
      pointsByPassage.set(number, [...(pointsByPassage.get(number) ?? []), point]);
    }
  }
  return interview.passages.map((passage, index) => {
    const points = pointsByPassage.get(passage.number) ?? [];
    const turnMates = [index - 1, index + 1].filter((other) => interview.passages[other]?.turn === passage.turn);
    const first = interview.passages.findLastIndex((other, at) => at < index && other.turn !== passage.turn);
    return {
      slug: interview.slug,
      item: passage,
      speaker: passage.speaker.id,
      section: passage.section?.number,
      text: passage.text,
      notes: [
        ...points.map(({ text }) => ({ text: `${text.zh}\n${text.en}`, worth: 1 })),
        ...(passage.section === undefined
          ? []
          : [{ text: `${passage.section.title.zh}\n${passage.section.title.en}`, worth: titleWorth }]),
      ],
      neighbours: turnMates.map((other) => offset + other),
      question: first === -1 || passage.speaker.role === 'host' ? undefined : offset + first,
    };
  });
}

function fromPoints(interview: Interview): SearchDocument[] {
  return interview.sections.flatMap(({ number, title, points }) =>
    points.map((point) => ({
      slug: interview.slug,
      item: point,
      speaker: undefined,
      section: number,
      text: '',
      notes: [
        { text: `${point.text.zh}\n${point.text.en}`, worth: 1 },
        { text: `${title.zh}\n${title.en}`, worth: titleWorth },
      ],
      neighbours: [],
      question: undefined,
    })),
  );
}
