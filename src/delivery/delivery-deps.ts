import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Feed, ParkReason } from '../feeds/feed.ts';
import type { OutageWatch } from './outage-watch.ts';
import type { Poster } from './poster.ts';
import type { Clock } from '../clock.ts';

/** What deliveries are made with; handed in by the composition root. */
export interface SchedulerDeps<Body> {
  readonly store: Store;
  readonly poster: Poster<Body>;
  /** What a feed shows on a date, its history, wishes for another item and bans considered; nothing where it has nothing. */
  readonly pick: (feed: Feed, date: string) => Promise<string | undefined>;
  /** The message of a post, carrying its mark; nothing where the item is no more. */
  readonly render: (feed: Feed, item: string, date: string) => Promise<Body | undefined>;
  /** What the one who set a feed up is told when it is parked. */
  readonly renderParked: (feed: Feed, reason: ParkReason) => Promise<Body>;
  readonly clock: Clock;
  /** From 0 up to, but excluding, 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Stands in claims: a fresh random id at each start. */
  readonly processId: string;
  /** Nothing can be sent until a person does something. */
  readonly onFatal: () => void;
}

/** The same, with what the process has learnt since it started. */
export interface DeliveryDeps<Body> extends SchedulerDeps<Body> {
  readonly clockWatch: ClockWatch;
  readonly outageWatch: OutageWatch;
}
