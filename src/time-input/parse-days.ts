import { foldTyped } from '../search/language/fold-typed.ts';

/**
 * Days of the week as typed in English or Chinese (`weekdays`, `mon,wed`, `fri-sun`, `1-5`, `周一三五`, `每天`, `工作日`):
 * ISO days, 1 Monday to 7 Sunday, ascending. Undefined where any of it is not understood, or nothing is said.
 */
export function parseDays(typed: string): readonly number[] | undefined {
  const days = new Set<number>();
  let rest = foldTyped(typed);
  let from: number | undefined;
  let ranging = false;
  while (rest !== '') {
    const step = steps.find(({ form }) => form.test(rest));
    const word = step?.form.exec(rest)?.[0];
    if (step === undefined || word === undefined) return undefined;
    rest = rest.substring(word.length);
    if (step.kind === 'gap') continue;
    if (step.kind === 'to') {
      if (from === undefined || ranging) return undefined;
      ranging = true;
      continue;
    }
    if (ranging && (step.days.length > 1 || from === undefined)) return undefined;
    for (const day of ranging && from !== undefined ? range(from, step.days[0] ?? from) : step.days) days.add(day);
    from = !ranging && step.days.length === 1 ? step.days[0] : undefined;
    ranging = false;
  }
  return ranging || days.size === 0 ? undefined : [...days].toSorted((a, b) => a - b);
}

type Step =
  | { readonly kind: 'days'; readonly form: RegExp; readonly days: readonly number[] }
  | { readonly kind: 'to'; readonly form: RegExp }
  | { readonly kind: 'gap'; readonly form: RegExp };

/** A word of letters ends where the letters do. */
const words = (form: string) => new RegExp(String.raw`^(?:${form})(?![\p{L}\p{N}])`, 'u');

const steps: readonly Step[] = [
  { kind: 'days', form: words('every ?day|each day|daily|all(?: days)?'), days: [1, 2, 3, 4, 5, 6, 7] },
  { kind: 'days', form: /^(?:[每天]天|每日|全部|全周|整周|一周七天)/u, days: [1, 2, 3, 4, 5, 6, 7] },
  { kind: 'days', form: words('week ?days?|work(?:ing)? ?days?'), days: [1, 2, 3, 4, 5] },
  { kind: 'days', form: /^(?:工作日|平日|上班日)/u, days: [1, 2, 3, 4, 5] },
  { kind: 'days', form: words('week ?ends?'), days: [6, 7] },
  { kind: 'days', form: /^(?:周末|双休日|假日)/u, days: [6, 7] },
  ...[
    'mon(?:days?)?',
    'tue(?:s|sdays?)?',
    'wed(?:s|nesdays?)?',
    'thu(?:rs?|rsdays?)?',
    'fri(?:days?)?',
    'sat(?:urdays?)?',
    'sun(?:days?)?',
  ].map((form, index) => ({ kind: 'days' as const, form: words(form), days: [index + 1] })),
  // `周` and its like may stand before each day or before the first alone; a digit stands alone: 15 could be a date.
  ...['一1', '二2', '三3', '四4', '五5', '六6', '日天7'].map((names, index) => ({
    kind: 'days' as const,
    form: new RegExp(String.raw`^(?:周|星期|礼拜)?(?:[${names.slice(0, -1)}]|${names.slice(-1)}(?!\d))`, 'u'),
    days: [index + 1],
  })),
  { kind: 'to', form: /^ ?(?:[-–—~]|到|至|(?:to|through|thru|until)(?![\p{L}\p{N}])) ?/u },
  { kind: 'gap', form: /^(?:[\s,、;/&+.|和与跟及每个逢]|(?:and|every|on|at)(?![\p{L}\p{N}]))/u },
];

/** Both ends included; on over the end of the week where need be. */
function range(from: number, to: number): readonly number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((from - 1 + index) % 7) + 1);
}
