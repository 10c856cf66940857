import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../../src/feeds/follow-up.ts';
import { messagesFor } from '../../../src/i18n/messages-for.ts';
import { feedStatusLines } from '../../../src/render/feeds/feed-status-lines.ts';
import { libraryOf, teaInterview } from '../../fixtures/library.ts';
import { aFeed } from '../../fixtures/rows.ts';

const nothing = {
  planned: [],
  withoutText: undefined,
  posts: [],
  refusals: [],
  leftOut: [],
  lacks: [],
  unreadable: 0,
  missing: [],
  isHidden: false,
  tagNotes: [],
  pings: undefined,
  atMs: 0,
};

describe('the status of a feed', () => {
  const tried = (tries: Pick<FollowUp, 'tries' | 'refusals'> & Partial<FollowUp>) => {
    const followUp = { feedId: 'feed1', date: '2026-05-06', kind: 'thread', nextMs: 120_000, ...tries } as const;
    const status = { ...nothing, feed: aFeed(), followUps: [followUp] };
    return feedStatusLines(libraryOf(teaInterview()), status, 1, 'en-US').join('\n');
  };
  const notOpen = messagesFor('en-US').talking.pending.thread('May 6', '').split(' Next')[0]!.slice(-20);

  it.each([
    ['that nobody tried yet', { tries: 0, refusals: 0 }, false],
    ['whose first try may be under way, or done just now', { tries: 1, refusals: 0 }, false],
    ['that Discord refused', { tries: 1, refusals: 1 }, true],
    ['that Discord put off for longer than a try takes', { tries: 1, refusals: 0, nextMs: 120_001 }, true],
    ['that is tried again', { tries: 2, refusals: 0 }, true],
  ])('tells of a thread %s: %j', (_, tries, told) => {
    expect(tried(tries).includes(notOpen)).toBe(told);
  });
});
