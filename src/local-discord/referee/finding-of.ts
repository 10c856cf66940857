import type { $ZodIssue } from 'zod/v4/core';
import type { Finding } from './finding.ts';
import { at } from './json-object.ts';

/** Zod's issues with unions opened: of each union only the branch that the value was meant for. */
export function openUnions(issues: readonly $ZodIssue[], prefix: readonly PropertyKey[] = []): $ZodIssue[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
    const branches = issue.errors.map((branch) => openUnions(branch, path));
    const meant = branches.toSorted((a, b) => remoteness(a, path.length) - remoteness(b, path.length))[0];
    return meant ?? [{ ...issue, path }];
  });
}

/** A branch that refuses the value's own type is another thing altogether; otherwise fewer issues are nearer. */
function remoteness(issues: readonly $ZodIssue[], depth: number): number {
  const wrongKind = issues.some((issue) => {
    const last = issue.path.at(-1);
    return issue.path.length <= depth || (issue.path.length === depth + 1 && last === 'type');
  });
  return issues.length + (wrongKind ? 1000 : 0);
}

/** A schema's complaint in the words Discord uses. */
export function findingOf(issue: $ZodIssue, body: unknown): Finding {
  const value = at(body, issue.path);
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const say = (code: string, message: string): Finding => ({ rule: 'schema', path, code, message });
  if (value === undefined) return say('BASE_TYPE_REQUIRED', 'This field is required');
  switch (issue.code) {
    case 'too_big':
      return typeof value === 'number'
        ? say('NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`)
        : say('BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`);
    case 'too_small':
      return typeof value === 'number'
        ? say('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`)
        : say('BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`);
    case 'invalid_value':
      return say('BASE_TYPE_CHOICES', `Value must be one of {${issue.values.map(String).join(', ')}}.`);
    case 'invalid_format':
      return formatFinding(issue.format, say);
    case 'invalid_type':
      return say(`${issue.expected.toUpperCase()}_TYPE_CONVERT`, `Could not interpret the value as ${issue.expected}.`);
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'custom':
    default:
      return say('BASE_TYPE_INVALID', issue.message);
  }
}

function formatFinding(format: string, say: (code: string, message: string) => Finding): Finding {
  if (format === 'url') return say('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  if (format === 'datetime') return say('DATETIME_TYPE_PARSE', 'Could not parse. Should be ISO8601.');
  return say('STRING_TYPE_REGEX', 'String value did not match validation regex.');
}
