import type { Library } from '../interview/interview.ts';
import type { Log } from '../log.ts';

const mostProblems = 20;

/** What was loaded, in one line, and every mistake in it as file:line:column. */
export function tellLibrary({ interviews, problems }: Library, log: Log): void {
  const sum = (countOf: (interview: Library['interviews'][number]) => number) =>
    interviews.reduce((total, interview) => total + countOf(interview), 0);
  const counts = [
    count(interviews.length, 'transcript'),
    count(
      sum(({ passages }) => passages.length),
      'passage',
    ),
    count(
      sum(({ sections }) => sections.length),
      'section',
    ),
    count(
      sum(({ highlights }) => highlights.length),
      'highlight',
    ),
  ];
  const waiting = interviews.filter(({ transcript }) => transcript === undefined).map(({ slug }) => slug);
  const hint = `; without their text: ${waiting.join(', ')} (npm run content -- add <file>)`;
  log.info({}, `content: ${counts.join(', ')}${waiting.length > 0 ? hint : ''}`);
  for (const { file, line, column, path, message } of problems.slice(0, mostProblems)) {
    log.warn({}, `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`);
  }
  if (problems.length > mostProblems)
    log.warn({ more: problems.length - mostProblems }, 'more problems: npm run content -- check');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
