import { snowflakeTime } from '../discord/posting/snowflake-time.ts';
import type { Store } from '../store/store.ts';
import type { ComponentRequest } from './request.ts';

/**
 * What a press of *Share* may do. mine: share, unless another press begins first · under-way: another one is at it ·
 * unknown: another one was at it, and is no more · shared: nothing more · over: nobody knows any more whether it was
 */
export type ShareTurn = 'mine' | 'under-way' | 'unknown' | 'shared' | 'over';

/** How far the sharing of one message came, for all presses and processes. */
export interface ShareRecord {
  take(): Promise<ShareTurn>;
  /** Just before it is shared. False where another press has begun, or is to: then nothing may be sent. */
  begin(): Promise<boolean>;
  /** It stands there. */
  end(): Promise<void>;
  /** It was not shared, or nobody knows: it may be asked for again. */
  release(): Promise<void>;
}

/** Longer than a press takes from where it began to its end. */
const longestMs = 60_000;
/** What is kept of a message's first press stands for a day: longer than this, by an hour. */
const shareableMs = 23 * 60 * 60_000;
const shared = 'shared';

/**
 * Whoever took it has sent nothing yet, so that the next press may take it over; whoever began may have sent it, and is left
 * alone. What a process that died left behind can thus be pressed again, and is sent by one press alone.
 * @param thing - which of those that the message shows, one after another
 */
export function shareRecord(
  { messageId, interactionId }: Pick<ComponentRequest, 'messageId' | 'interactionId'>,
  { changeKept }: Pick<Store, 'changeKept'>,
  thing?: string,
): ShareRecord {
  const atMs = snowflakeTime(interactionId);
  const [taken, begun] = [`taken ${interactionId}`, `begun ${interactionId}`];
  const id = ['share', messageId, ...(thing === undefined ? [] : [thing])].join(' ');
  const change = (to: (before: string | undefined) => string | undefined) => changeKept(id, atMs, to);
  return {
    async take() {
      if (atMs - snowflakeTime(messageId) > shareableMs) return 'over';
      let turn: ShareTurn = 'mine';
      await change((before) => {
        turn = turnAfter(before, atMs);
        if (turn === 'unknown') return undefined;
        return turn === 'mine' ? taken : before;
      });
      return turn;
    },
    async begin() {
      let isMine = false;
      await change((before) => {
        isMine = before === taken;
        return isMine ? begun : before;
      });
      return isMine;
    },
    end: () => change(() => shared),
    release: () => change((before) => (before === taken || before === begun ? undefined : before)),
  };
}

function turnAfter(before: string | undefined, atMs: number): ShareTurn {
  if (before === undefined) return 'mine';
  const [how, by = ''] = before.split(' ');
  if (how === 'taken') return 'mine';
  if (how !== 'begun') return 'shared';
  return atMs - snowflakeTime(by) > longestMs ? 'unknown' : 'under-way';
}
