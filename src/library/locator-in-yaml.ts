import { LineCounter, parseDocument } from 'yaml';
import type { Position } from '../transcript/transcript.ts';
import { findNode } from './find-node.ts';

/** Tells where parts of a sound YAML text stand: 1-based line and column, and the path as problems write it. */
export function locatorInYaml(
  text: string,
): (path: readonly PropertyKey[]) => { line: number; column: number; path: string } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return (path) => ({ ...positionAt(counter, findNode(document, path).offset), path: formatPath(path) });
}

/** Where an offset stands; an empty text, too, begins at 1:1. */
export function positionAt(counter: LineCounter, offset: number): Position {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** `['sections', 2, 'starts']` → `sections[2].starts` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
