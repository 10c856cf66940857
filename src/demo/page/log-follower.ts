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
  let following = true;
  let shown = { channelId: '', newest: '' };
  let watched: Element | undefined;

  // Elements of the library, and pictures, get their height after they were drawn.
  const resized = new ResizeObserver(() => {
    if (following) scrollToNewest();
  });

  function watch(log: HTMLElement): void {
    watched = log;
    const leave = () => (following = false);
    for (const gesture of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      log.addEventListener(gesture, leave, { passive: true });
    }
    log.addEventListener('scroll', () => {
      if (log.scrollHeight - log.scrollTop - log.clientHeight < nearPx) following = true;
    });
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
      if (entered || (came && mine === currentPerson(state)?.id)) following = true;
      if (following && (entered || came)) scrollToNewest();
    },
  };
}

/** To the end, or where the newest message is longer than the screen, to its beginning. */
function scrollToNewest(): void {
  const log = document.getElementById('log');
  if (log === null) return;
  const last = [...log.querySelectorAll('.message')].at(-1);
  const end = log.scrollHeight - log.clientHeight;
  const top =
    last === undefined ? end : last.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  log.scrollTop = Math.min(end, Math.max(top - marginPx, 0));
}
