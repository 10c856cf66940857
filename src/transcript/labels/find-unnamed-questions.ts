import type { Block } from '../split-blocks.ts';
import type { Problem } from '../transcript.ts';

const dash = /^\s{0,8}(?:[—―─–]{1,3}|-{2,3})\s{0,3}[^\s—―─–-]/u;
/** A magazine's question. */
const boldQuestion = /^\s{0,8}\*\*[^*]{2,400}[?？]\s?\*\*$/u;
/** So many of what a dash begins are answered by somebody with a name. */
const answered = 0.8;

/**
 * Where who answers has a name and who asks has none, a dash begins the question, or all of it is in bold: so interviews are printed
 * in China, Japan and Spain, and in magazines. It is nobody's, and told once.
 */
export function findUnnamedQuestions(
  blocks: readonly Block[],
  byLine: ReadonlyMap<number, unknown>,
): { readonly askers: ReadonlySet<number>; readonly problems: readonly Problem[] } {
  const lines = blocks.filter(({ kind }) => kind === 'paragraph').flatMap((block) => block.lines);
  const asked = lines.flatMap(({ number, text }, at) => {
    if (byLine.has(number) || !(dash.test(text) || boldQuestion.test(text))) return [];
    return [{ number, isAnswered: byLine.has(lines[at + 1]?.number ?? 0) }];
  });
  const [first] = asked;
  const count = asked.filter(({ isAnswered }) => isAnswered).length;
  if (first === undefined || count < 2 || count < answered * asked.length) return { askers: new Set(), problems: [] };
  const message =
    'a dash begins, or bold is, what somebody asks who is not named: it is nobody’s; put a name and a colon before it';
  return {
    askers: new Set(asked.map(({ number }) => number)),
    problems: [{ line: first.number, column: 1, message }],
  };
}
