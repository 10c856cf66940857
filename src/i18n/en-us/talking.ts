import type { FollowUpKind } from '../../feeds/follow-up.ts';
import { feedFormEnUS } from './feed-form.ts';

/** Rhythms, threads, publishing, tags and closing lines, as feeds are told of. */
export const talkingEnUS = {
  none: 'none',
  eachYear: (dates: string) => `${dates} every year`,
  rhythm: {
    everyDays: (count: string) => `every ${count} days`,
    everyWeeks: (count: string) => `every ${count} weeks`,
    everyWeeksOn: (count: string, day: string) => `every ${count} weeks on ${day}`,
    from: (rhythm: string, date: string) => `${rhythm} from ${date}`,
    monthly: (weeks: string, days: string) => `${weeks} ${days} of the month`,
    weeks: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' },
    except: (dates: string) => `except ${dates}`,
    more: (count: number) => `${count} more`,
  },
  thread: 'with a thread',
  publish: 'published',
  tag: (name: string) => `tag “${name}”`,
  closing: 'with a closing line',
  dropped: {
    thread: 'A thread can’t be opened under a post there, so that’s off now.',
    publish: 'Posts can’t be published there, so that’s off now.',
    tag: 'The tag belonged to another channel, so posts no longer have one.',
  },
  defaultTag: (name: string) => `This forum requires a tag and none was chosen: posts get the first one, “${name}”.`,
  noTag:
    '⚠ This forum requires a tag, and has none that the bot may use: posts will be refused. Add a tag there that everyone can use, or stop requiring one.',
  tagGone: (name: string) => `⚠ The forum no longer has the tag “${name}”: posts come without it.`,
  /** On the feed’s card, and on what opens it. */
  chooseTag: `Choose another under “${feedFormEnUS.card.tag}”.`,
  openToChooseTag: `To choose another, open the feed below and use “${feedFormEnUS.card.tag}”.`,
  pending: {
    thread: (date: string, when: string) => `⚠ ${date}: its thread isn’t open yet. Next try: ${when}.`,
    publish: (date: string, when: string) => `⚠ ${date}: it isn’t published yet. Next try: ${when}.`,
  } satisfies Record<FollowUpKind, (date: string, when: string) => string>,
  hidden:
    '✗ The channel or thread is gone, or the bot can’t see it. Give the bot access to it, or choose another with </daily edit>.',
};
