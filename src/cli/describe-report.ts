import { withForeignTexts } from '../foreign-text.ts';
import { clockTime } from '../render/text/clock-time.ts';
import type { CheckReport } from './check-report.ts';

/** The report as an operator reads it: what was understood in a few lines, then every doubt and problem with its place. */
export function describeReport(checked: CheckReport): string {
  const report = withForeignTexts(checked);
  const { slug, file } = report;
  const golden = report.highlights.map(
    ({ passage, speaker, exact }) => `¶${passage} ${speaker}${exact ? '' : ' (edited)'}`,
  );
  return [
    `${slug}: ${report.title ?? '(no title)'}`,
    ...line('by', [report.author, report.published, report.place].filter((part) => part !== null).join(' · ')),
    ...line('from', report.source ?? ''),
    ...line('heard at', report.media === report.source ? '' : (report.media ?? '')),
    ...line('talk', describeTalk(report)),
    ...line('times', describeTimes(report)),
    ...line('moved', describeMoved(report)),
    ...report.speakers.map(
      ({ label, name, labels, turns, passages, characters }) =>
        `  speaker   ${label}${name === null ? '' : ` = ${name}`}: ${labels} labels, ${turns} turns, ${passages} passages, ${characters} characters`,
    ),
    ...line('guide', report.guide.map(({ title, bullets }) => `${title} (${bullets.length})`).join(' · ')),
    ...line('golden', golden.join(' · ')),
    ...report.picked.map(
      ({ passage, faults }) => `  picked    ¶${passage} may not be whole by itself: ${faults.join(', ')}`,
    ),
    `  beside    ${report.emphasised} emphasised, ${count(report.images, 'image')}, ${count(report.notes, 'note')}, ${count(report.bio.length, 'paragraph')} of biography, ${count(report.references.length, 'reference')}, ${count(report.related, 'related link')}`,
    ...report.anomalies.map(({ kind, line: at, message }) => `  doubtful  ${file}:${at} ${kind}: ${message}`),
    ...report.unplaced.map(({ path, message }) => `  unplaced  ${slug}/about.yaml ${path}: ${message}`),
    ...report.problems.map(
      (problem) => `  problem   ${problem.file}:${problem.line}:${problem.column} ${problem.message}`,
    ),
    report.problems.length === 0 ? '  no problems' : `  ${count(report.problems.length, 'problem')}`,
  ].join('\n');
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function line(name: string, value: string): string[] {
  return value === '' ? [] : [`  ${name.padEnd(9)} ${value}`];
}

function describeTimes({ timed, passages, lastSeconds }: CheckReport): string {
  if (lastSeconds === null) return '';
  return `${timed === passages ? 'all' : timed} passages, up to ${clockTime(lastSeconds)}`;
}

function describeMoved({ moved }: CheckReport): string {
  return moved === 0 ? '' : `${count(moved, 'number')} of about.yaml found elsewhere in this text by \`edition\``;
}

function describeTalk({ labels, turns, passages, sections }: CheckReport): string {
  if (passages > 0) return `${labels} labels → ${turns} turns → ${passages} passages, ${sections} sections`;
  // A folder that waits for its text, unlike a file nobody could read.
  return sections > 0
    ? 'no text yet: add it with `npm run content -- add <file>`; until then summary points are served'
    : '';
}
