import type { ParkCause } from '../feeds/feed.ts';
import type { Lack } from '../feeds/lack.ts';
import type { Refusal } from '../feeds/refusal.ts';

/** What whoever set a feed up is told, once: it stopped (`others`: for which items before the last one, too) · an item is left out · it is short of something. */
export type Notice =
  | { readonly kind: 'parked'; readonly cause: ParkCause; readonly others?: readonly Refusal[] }
  | { readonly kind: 'left-out'; readonly refusal: Refusal }
  | { readonly kind: 'lack'; readonly lack: Lack };
