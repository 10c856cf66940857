import type { DateSpan } from '../../../feeds/feed.ts';

/** `2026-12-24..2027-01-02, 05-01`: typed so, they are read as the same. */
export function spansAsTyped(spans: readonly DateSpan[]): string {
  return spans.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(', ');
}
