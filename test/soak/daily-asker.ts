import type { Outcome, RunAction } from '../../src/local-discord/local-discord.ts';
import { type Ask, type Asker, excerpt, lacks } from './ask.ts';
import { buttonsOf } from './buttons-of.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { selectIdsOf } from './select-ids-of.ts';
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
  // Again, or already.
  resume: 'Running ',
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
    if (count === 0 || (count < most && dice < 0.2)) {
      return random() < 0.5 ? add(feeds, count) : openForm(feeds, count, random() < 0.5);
    }
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

/** What a feed is set up with. Its first post may be sent at once: that takes a request to a channel, and its time. */
const typed = { time: '03:00', zone: 'Asia/Kathmandu' };

function channelOf({ at }: Feeds): string {
  return at.where.kind === 'bot-dm' ? '' : at.where.channelId;
}

function add(feeds: Feeds, before: number): Ask {
  feeds.count = undefined;
  return ask(feeds, 'add', { kind: 'highlight', ...typed, channel: channelOf(feeds) }, setUp(feeds, before));
}

/** Nothing is set up before the form is submitted: until then there are as many feeds as before. */
function openForm(feeds: Feeds, before: number, threads: boolean): Ask {
  const title = 'Set up a daily post';
  return ask(
    feeds,
    'add',
    {},
    {
      judge: (shown) => (shown.form?.title === title ? undefined : `opens no form: ${excerpt(shown)}`),
      settled(shown) {
        const form = shown?.form;
        if (form !== undefined) feeds.next = () => submit(feeds, before, form, threads);
      },
    },
  );
}

function submit(feeds: Feeds, before: number, form: NonNullable<Shown['form']>, threads: boolean): Ask {
  const { user, patienceMs } = feeds.at;
  const { judge, settled } = setUp(feeds, before);
  feeds.count = undefined;
  return {
    name: 'a submit of Set up a daily post',
    user,
    act: (discord) => discord.submit(form, { ...typed, channel: [channelOf(feeds)] }, { patienceMs }),
    judge: (shown) => (shown.isPrivate ? judge(shown) : 'is shown to everybody'),
    settled(shown, outcome) {
      settled(shown);
      if (threads && shown !== undefined && outcome !== undefined) feeds.next = () => pickThread(feeds, outcome);
    },
  };
}

function setUp(feeds: Feeds, before: number) {
  return {
    judge: (shown: Shown) => lacks(shown, 'Feed set up', typed.time),
    settled(shown: Shown | undefined) {
      if (shown === undefined) return;
      feeds.count = before + 1;
      feeds.next = () => look(feeds, 'post', before + 1);
    },
  };
}

/** By the select of the card that answered. */
function pickThread({ at: { user, patienceMs } }: Feeds, seen: Outcome): Ask {
  const card = seen.followups[0] ?? seen.message;
  const customId = selectIdsOf(card).find((id) => id.startsWith('daily:extras:')) ?? 'no select of extras';
  return {
    name: 'a pick of a thread',
    user,
    act: (discord) => discord.pick(card?.id ?? '', customId, ['thread'], { user, patienceMs }),
    judge: (shown) => lacks(shown, 'Feed updated', 'with a thread'),
  };
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
