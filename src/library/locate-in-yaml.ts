import { LineCounter, parseDocument } from 'yaml';
import { findNode } from './find-node.ts';

/** Where a part of a sound YAML text stands: 1-based line and column, and the path as problems write it. */
export function locateInYaml(
  text: string,
  path: readonly PropertyKey[],
): { line: number; column: number; path: string } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const { line, col } = counter.linePos(findNode(document, path).offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1), path: formatPath(path) };
}

/** `['sections', 2, 'starts']` → `sections[2].starts` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
