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
  const hint = `; without their text, so without quotes: ${waiting.join(', ')} (npm run content -- add <file>)`;
  const nothing = '; add an interview: npm run content -- add <file>';
  const mend = interviews.length === 0 ? nothing : waiting.length > 0 ? hint : '';
  log.info({}, `content: ${counts.join(', ')}${mend}`);
  for (const { slug, moved = 0 } of interviews) {
    if (moved === 0) continue;
    log.info({}, `${slug}: ${count(moved, 'number')} of its about.yaml found elsewhere in this text by \`edition\``);
  }
  const told = new Set(fairShare(problems));
  for (const problem of problems) {
    const { file, line, column, path, message } = problem;
    if (told.has(problem)) log.warn({}, `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`);
  }
  const left = problems.filter((problem) => !told.has(problem));
  if (left.length === 0) return;
  const where = [...new Set(left.map(folderOf))];
  log.warn({ more: left.length, in: where.slice(0, mostProblems) }, 'more problems: npm run content -- check');
}

/** The first of each folder, the second of each, and so on: what is wrong with one hides no other. */
function fairShare(problems: Library['problems']): Library['problems'] {
  const byFolder = [...Map.groupBy(problems, folderOf).values()];
  const turns = Array.from({ length: mostProblems }, (_, turn) => byFolder.flatMap((own) => own[turn] ?? []));
  return turns.flat().slice(0, mostProblems);
}

/** `content/talk` of `content/talk/about.yaml`. */
function folderOf({ file }: Library['problems'][number]): string {
  return file.split('/').slice(0, 2).join('/');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
