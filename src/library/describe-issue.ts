import { z } from 'zod';

/** What is wrong with a value and how to mend it, in words for whoever writes about.yaml. */
export function describeIssue(issue: z.core.$ZodIssue, written: boolean, schema: z.ZodType): string {
  if (issue.code === 'unrecognized_keys') {
    return `is not known here: remove it, or write one of: ${keysAt(schema, issue.path).join(', ')}`;
  }
  const must = requirement(issue);
  return written ? must : `is missing: add it (it ${must})`;
}

function requirement(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'too_small') return issue.message;
  if (issue.origin === 'array') return 'must list at least one';
  return issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const inner = path.reduce<z.core.$ZodType | undefined>((here, step) => {
    const type = unwrap(here);
    if (type instanceof z.ZodArray) return type.element;
    return type instanceof z.ZodObject ? type.shape[String(step)] : undefined;
  }, schema);
  const type = unwrap(inner);
  return type instanceof z.ZodObject ? Object.keys(type.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return unwrap(schema.unwrap());
  }
  return schema;
}
