import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { aboutSchema, type About } from './about-schema.ts';
import { checkAbout, type AboutMistake } from './check-about.ts';
import { describeIssue } from './describe-issue.ts';
import { findNode } from './find-node.ts';
import type { ContentProblem } from '../interview/interview.ts';
import { formatPath, positionAt } from './locator-in-yaml.ts';

export interface AboutReading {
  /** Absent when there is any problem. */
  readonly about: About | undefined;
  readonly problems: readonly ContentProblem[];
}

/**
 * Reads the text of an about.yaml. Never throws: every mistake of syntax, of the schema or between two parts is a
 * problem at its own place, in the order of the file. Parts are compared only once each is sound by itself.
 *
 * @param file - how problems name the file
 */
export function readAbout(text: string, file: string): AboutReading {
  const counter = new LineCounter();
  // The package compares each key with every other: in a file of nothing but keys that takes minutes.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });

  const problemAt = (offset: number, path: string, message: string): ContentProblem => ({
    file,
    ...positionAt(counter, offset),
    path,
    message,
  });

  const errors = document.errors.length > 0 ? document.errors : repeatedKeys(document);
  if (errors.length > 0) {
    const shown = errors.slice(0, mostProblems + 1);
    return failed(shown.map(({ pos, message }) => problemAt(pos[0], '', `is not YAML: ${message}`)));
  }

  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // The yaml package refuses aliases without an anchor, and those that would blow the document up.
    return failed([problemAt(0, '', `cannot be read: ${error instanceof Error ? error.message : String(error)}`)]);
  }

  const parsed = aboutSchema.safeParse(value);
  if (!parsed.success) {
    return failed(
      parsed.error.issues
        .slice(0, mostProblems + 1)
        .flatMap((issue) => fromIssue(issue, document))
        .map(({ path, message, offset }) => problemAt(offset, formatPath(path), message)),
    );
  }
  const mistakes = checkAbout(parsed.data);
  if (mistakes.length > 0) {
    return failed(
      mistakes
        .slice(0, mostProblems + 1)
        .map(({ path, message }) => problemAt(findNode(document, path).offset, formatPath(path), message)),
    );
  }
  return { about: parsed.data, problems: [] };
}

/** Nobody mends more at a time, and finding the place of each takes a while. */
const mostProblems = 100;

function failed(problems: readonly ContentProblem[]): AboutReading {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const [first, last] = [sorted.slice(0, mostProblems), sorted[mostProblems]];
  const message = `there are more than these ${mostProblems}: mend them, and check again`;
  return { about: undefined, problems: last === undefined ? first : [...first, { ...last, path: '', message }] };
}

/** Keys that stand in one group twice. */
function repeatedKeys(
  document: Document,
): readonly { readonly pos: readonly [number, number]; readonly message: string }[] {
  const found: { pos: [number, number]; message: string }[] = [];
  visit(document, {
    Map(_, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const start = key.range?.[0] ?? 0;
        if (known.has(key.value)) found.push({ pos: [start, start], message: 'Map keys must be unique' });
        known.add(key.value);
      }
    },
  });
  return found;
}

/** An unknown key stands at the key, anything else at its value, or where it should have been. */
function fromIssue(issue: z.core.$ZodIssue, document: Document): (AboutMistake & { readonly offset: number })[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostProblems + 1).map((key) => {
      const path = [...issue.path, key];
      const message = describeIssue(issue, true, aboutSchema);
      return { path, message, offset: findNode(document, path, true).offset };
    });
  }
  const { found, offset } = findNode(document, issue.path);
  return [{ path: issue.path, message: describeIssue(issue, found, aboutSchema), offset }];
}
