import type { FollowUp, FollowUpTries } from '../feeds/follow-up.ts';

/** What is still to be done with posts that stand. */
export interface FollowUpRecords {
  /** Follow-ups to be tried by then, the longest due first, at most `limit`. */
  followUpsDue(atMs: number, limit: number): Promise<readonly FollowUp[]>;
  /** Takes the next try of one, as it was read, until then; undefined where another process has it, or it is over. */
  takeFollowUp(followUp: FollowUp, untilMs: number): Promise<FollowUp | undefined>;
  /** Gives back one that was taken, for a later try; nothing where it was taken since. */
  putOffFollowUp(taken: FollowUp, later: FollowUpTries): Promise<void>;
  /** It is done, or not tried any more. */
  endFollowUp(followUp: FollowUp): Promise<void>;
  /** What is still to be done with a feed's posts. */
  followUpsOf(feedId: string): Promise<readonly FollowUp[]>;
}
