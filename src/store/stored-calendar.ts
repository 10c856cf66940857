import { z } from 'zod';
import { mostSpans } from '../feeds/is-date-of.ts';
import type { DateSpan, Rule } from '../feeds/feed.ts';
import { storedDate, storedJson } from './read-row.ts';

/** What else than the days of the week decides the dates of a rule. */
export type RuleCalendar = Pick<Rule, 'weeks' | 'every' | 'except'>;

/** 2024 has each day that any year has. */
const eachYear = z.string().refine((text) => storedDate.safeParse(`2024-${text}`).success, { error: 'must be MM-DD' });
const span = z
  .union([z.strictObject({ from: storedDate, to: storedDate }), z.strictObject({ from: eachYear, to: eachYear })])
  .refine(({ from, to }) => from.length === 5 || from <= to, { error: 'must end after it begins' });
const week = z.literal([1, 2, 3, 4, -1]);

/** As `fromCalendar` writes it. */
export const storedCalendar = storedJson.pipe(
  z
    .strictObject({
      weeks: z.array(week).min(1).optional(),
      every: z.strictObject({ days: z.int().min(2).max(366), from: storedDate }).optional(),
      except: z.array(span).min(1).max(mostSpans).optional(),
    })
    .transform(({ weeks, every, except }): RuleCalendar => ({
      ...(weeks && { weeks }),
      ...(every && { every }),
      ...(except && { except }),
    })),
);

/** Equal rules are written alike: the schedule is asked for rule by rule. */
export function fromCalendar({ weeks, every, except }: RuleCalendar): string | null {
  if (weeks === undefined && every === undefined && except === undefined) return null;
  return JSON.stringify({
    weeks,
    every: every && { days: every.days, from: every.from },
    except: except?.map(({ from, to }: DateSpan) => ({ from, to })),
  });
}
