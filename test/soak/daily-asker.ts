import type { Outcome, RunAction } from '../../src/local-discord/local-discord.ts';
import { type Ask, type Asker, excerpt, lacks } from './ask.ts';
import { buttonsOf } from './buttons-of.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Shown } from './shown.ts';
import type { Somewhere, SoakWorld } from './soak-world.ts';

/** What the answers told of a server's feeds. */
interface Feeds {
  readonly at: Somewhere;
  /** How many there are; undefined after a change of which no answer was seen. */
  count: number | undefined;
  /** What was asked for next: what follows from an answer goes first. */
  next: (() => Ask) | undefined;
}

const titles = {
  status: 'Daily post status',
  preview: 'Upcoming posts',
  skip: 'Nothing will be posted on',
  pause: 'Paused',
  resume: 'Running again',
  post: 'Today’s post',
} as const;
const steps = ['status', 'preview', 'skip', 'pause', 'resume', 'post'] as const;
const most = 3;

/** A moderator, who reads English, sets up feeds, looks at them, changes and removes them, in a server of its own. */
export function dailyAsker({ daily: at }: SoakWorld, random: () => number): Asker {
  const feeds: Feeds = { at, count: 0, next: undefined };
  return oneAtATime(() => {
    const { count, next } = feeds;
    feeds.next = undefined;
    if (count === undefined) return list(feeds);
    if (next !== undefined) return next();
    const dice = random();
    if (count === 0 || (count < most && dice < 0.2)) return add(feeds, count);
    if (dice < 0.3) return list(feeds);
    if (count > 1 && dice < 0.5) return askRemoval(feeds, count);
    return look(feeds, steps[Math.floor(random() * steps.length)]!);
  });
}

function ask(
  { at }: Feeds,
  step: string,
  options: NonNullable<RunAction['options']>,
  rest: Pick<Ask, 'judge' | 'settled'>,
): Ask {
  return {
    name: `/daily ${step}`,
    user: at.user,
    act: (discord) => discord.run({ command: `daily ${step}`, options, ...at }),
    ...rest,
    judge: (shown, rushed) => (shown.isPrivate ? rest.judge(shown, rushed) : 'is shown to everybody'),
  };
}

/** The newest is the last of the list. */
function look(feeds: Feeds, step: (typeof steps)[number], feed = 1): Ask {
  const options = step === 'status' ? {} : { feed: String(feed) };
  return ask(feeds, step, options, { judge: (shown) => lacks(shown, titles[step]) });
}

function list(feeds: Feeds): Ask {
  const before = feeds.count;
  return ask(
    feeds,
    'list',
    {},
    {
      judge: (shown) =>
        before === undefined || countFeeds(shown) === before
          ? undefined
          : `lists other than ${before}: ${excerpt(shown)}`,
      settled: (shown) => void (feeds.count = shown === undefined ? undefined : countFeeds(shown)),
    },
  );
}

/** Its first post is sent at once: that takes a request to a channel, and may take its time. */
function add(feeds: Feeds, before: number): Ask {
  const channel = feeds.at.where.kind === 'bot-dm' ? '' : feeds.at.where.channelId;
  const options = { kind: 'highlight', time: '03:00', zone: 'Asia/Kathmandu', channel };
  feeds.count = undefined;
  return ask(feeds, 'add', options, {
    judge: (shown) => lacks(shown, 'Feed set up', '03:00'),
    settled(shown) {
      if (shown === undefined) return;
      feeds.count = before + 1;
      feeds.next = () => look(feeds, 'post', before + 1);
    },
  });
}

/** Asks whether; the press that follows removes it. */
function askRemoval(feeds: Feeds, before: number): Ask {
  return ask(
    feeds,
    'remove',
    { feed: '1' },
    {
      judge: (shown) => lacks(shown, 'Remove this feed for good?'),
      settled(shown, outcome) {
        if (shown !== undefined && outcome !== undefined) feeds.next = () => confirmRemoval(feeds, before, outcome);
      },
    },
  );
}

function confirmRemoval(feeds: Feeds, before: number, { message }: Outcome): Ask {
  const { user, patienceMs } = feeds.at;
  const customId = buttonsOf(message).find((id) => id.startsWith('daily:remove:')) ?? 'no button to remove';
  feeds.count = undefined;
  return {
    name: 'a press of Remove it',
    user,
    act: (discord) => discord.press(message?.id ?? '', customId, { user, patienceMs }),
    judge: (shown) => lacks(shown, 'Feed removed'),
    settled: (shown) => void (feeds.count = shown && before - 1),
  };
}

function countFeeds({ text }: Shown): number {
  return [...text.matchAll(/^\d+ <#/gmu)].length;
}
