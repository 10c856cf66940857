import type { Slices } from '../../slices.ts';
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

export async function listDocuments(library: Library, slices: Slices): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const interview of library.interviews) {
    const offset = documents.length;
    const found = interview.passages.length > 0 ? fromPassages(interview, offset) : fromPoints(interview);
    for (const document of found) {
      if (slices.over()) await slices.next();
      documents.push(document);
    }
  }
  return documents;
}

function* fromPassages(interview: Interview, offset: number): Iterable<SearchDocument> {
  const pointsByPassage = new Map<number, Point[]>();
  for (const point of interview.sections.flatMap((section) => section.points)) {
    for (const number of point.passages) {
      const points = pointsByPassage.get(number) ?? [];
      points.push(point);
      pointsByPassage.set(number, points);
    }
  }
  /** The last passage of the turn before. */
  let question: number | undefined;
  for (const [index, passage] of interview.passages.entries()) {
    if (index > 0 && interview.passages[index - 1]?.turn !== passage.turn) question = index - 1;
    const points = pointsByPassage.get(passage.number) ?? [];
    const turnMates = [index - 1, index + 1].filter((other) => interview.passages[other]?.turn === passage.turn);
    yield {
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
      question: question === undefined || passage.speaker.role === 'host' ? undefined : offset + question,
    };
  }
}

function* fromPoints(interview: Interview): Iterable<SearchDocument> {
  for (const { number, title, points } of interview.sections) {
    for (const point of points) {
      yield {
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
      };
    }
  }
}
