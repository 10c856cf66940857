import type { DemoState } from './state/demo-state.ts';
import { currentChannelId, currentMessages, currentPerson } from './state/current-channel.ts';

/** Keeps what is newest in sight until the reader scrolls away from it. */
export interface LogFollower {
  /** After a drawing. */
  drawn(state: DemoState): void;
}

/** So near to the end a reader is reading what is newest. */
const nearPx = 80;
const marginPx = 8;

export function createLogFollower(): LogFollower {
  /** What is kept in sight: the newest message from its beginning on, the end, or nothing by itself. */
  let following: 'newest' | 'end' | undefined = 'newest';
  let shown = { channelId: '', newest: '' };
  let watched: HTMLElement | undefined;
  /** Where the log was put last: found there, it was not the reader who scrolled. */
  let placedPx = 0;

  // Elements of the library, and pictures, get their height after they were drawn, and messages change.
  const resized = new ResizeObserver(follow);

  function follow(): void {
    if (watched === undefined) return;
    notice(watched);
    if (following === undefined) return;
    watched.scrollTop = following === 'newest' ? newestPx(watched) : watched.scrollHeight;
    placedPx = watched.scrollTop;
  }

  /** Whether the reader scrolled, and where to: whatever else they do in the log, a press as well, leaves them where they are. */
  function notice(log: HTMLElement): void {
    if (Math.abs(log.scrollTop - placedPx) < 2) return;
    placedPx = log.scrollTop;
    keep(log, log.scrollHeight - log.scrollTop - log.clientHeight < nearPx ? 'end' : undefined);
  }

  function keep(log: HTMLElement, what: typeof following): void {
    following = what;
    // The browser holds what a reader is at when something above it grows: only where nothing is followed.
    log.style.setProperty('overflow-anchor', what === undefined ? 'auto' : 'none');
  }

  function watch(log: HTMLElement): void {
    watched = log;
    log.addEventListener('scroll', () => notice(log));
    for (const part of log.children) resized.observe(part);
    resized.observe(log);
  }

  return {
    drawn(state) {
      const log = document.getElementById('log');
      if (log === null) return;
      if (log !== watched) watch(log);
      const channelId = currentChannelId(state) ?? '';
      const newest = currentMessages(state).at(-1);
      const entered = channelId !== shown.channelId;
      const came = newest !== undefined && newest.id !== shown.newest;
      shown = { channelId, newest: newest?.id ?? '' };
      const mine = newest?.interaction_metadata?.user.id ?? newest?.author.id;
      const isMine = came && mine === currentPerson(state)?.id;
      if (entered || isMine || (came && following !== undefined)) {
        keep(log, 'newest');
        // Where another channel's messages left it.
        placedPx = log.scrollTop;
      }
      follow();
    },
  };
}

/** The end, or where the newest message is longer than the screen, its beginning. */
function newestPx(log: HTMLElement): number {
  const last = [...log.querySelectorAll('.message')].at(-1);
  const end = log.scrollHeight - log.clientHeight;
  const top =
    last === undefined ? end : last.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  return Math.min(end, Math.max(top - marginPx, 0));
}
