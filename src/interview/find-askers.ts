import { endsOnQuestionMark } from './asks-something.ts';
import type { Interview, Speaker } from './interview.ts';

/** Of somebody's turns, how many end on a question at least where somebody asks for the others. */
const leastShare = 0.2;
/** And how many times the share of who speaks most. */
const leastTimes = 1.6;

interface Talk {
  readonly length: number;
  readonly turns: number;
  readonly asked: number;
}

type AskedTalk = Pick<Interview, 'passages' | 'speakers'>;
type Askers = ReadonlySet<Speaker['id']>;

/** Each is asked for with every quote. */
const known = new WeakMap<AskedTalk, Askers>();

/** Who hosts; where nobody says, who speaks less than another and ends far more turns on a question. */
export function findAskers(interview: AskedTalk): Askers {
  const askers = known.get(interview) ?? judge(interview);
  known.set(interview, askers);
  return askers;
}

function judge({ passages, speakers }: AskedTalk): Askers {
  const hosts = speakers.filter(({ role }) => role === 'host').map(({ id }) => id);
  if (hosts.length > 0) return new Set(hosts);
  const talks = new Map<Speaker['id'], Talk>();
  for (const [at, { speaker, turn, text }] of passages.entries()) {
    const { length, turns, asked } = talks.get(speaker.id) ?? { length: 0, turns: 0, asked: 0 };
    const ends = passages[at + 1]?.turn !== turn;
    talks.set(speaker.id, {
      length: length + text.length,
      turns: turns + (ends ? 1 : 0),
      asked: asked + (ends && endsOnQuestionMark(text) ? 1 : 0),
    });
  }
  const [main, ...others] = [...talks].toSorted(([, a], [, b]) => b.length - a.length);
  if (main === undefined) return new Set();
  const least = Math.max(leastShare, leastTimes * shareOf(main[1]));
  return new Set(others.filter(([, talk]) => shareOf(talk) >= least).map(([id]) => id));
}

function shareOf({ turns, asked }: Talk): number {
  return turns === 0 ? 0 : asked / turns;
}
