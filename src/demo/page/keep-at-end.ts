import { currentChannelId, currentMessages } from './state/current.ts';
import type { PageState } from './state/page-state.ts';

/** So near to the end a reader is reading the newest message. */
const nearPx = 120;
let shown = { channelId: '', newest: '' };

/** Before a drawing: whether the channel is to be scrolled to a new message after it. Gives what does so. */
export function keepAtEnd(state: PageState): () => void {
  const log = document.getElementById('log');
  const channelId = currentChannelId(state) ?? '';
  const newest = currentMessages(state).at(-1)?.id ?? '';
  const atEnd = log === null || log.scrollHeight - log.scrollTop - log.clientHeight < nearPx;
  const moves = channelId !== shown.channelId || (newest !== shown.newest && atEnd);
  shown = { channelId, newest };
  return () => {
    if (!moves) return;
    // The library draws its elements a moment later.
    requestAnimationFrame(() => requestAnimationFrame(scrollToEnd));
  };
}

function scrollToEnd(): void {
  const log = document.getElementById('log');
  const last = log?.querySelector('.message:last-of-type');
  // A message longer than the screen is read from its beginning.
  if (log && last instanceof HTMLElement && last.offsetHeight > log.clientHeight)
    last.scrollIntoView({ block: 'start' });
  else if (log) log.scrollTop = log.scrollHeight;
}
