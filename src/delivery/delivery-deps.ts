import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Feed, Post } from '../feeds/feed.ts';
import type { Notice } from './notice.ts';
import type { OutageWatch } from './outage-watch.ts';
import type { Poster } from './poster.ts';
import type { KeptRound } from './kept-round.ts';
import type { Clock } from '../clock.ts';

/** What deliveries are made with; handed in by the composition root. */
export interface SchedulerDeps<Body> {
  readonly store: Store;
  readonly poster: Poster<Body>;
  /** What a feed shows on a date, its history, wishes for another item, bans and what is left out considered. */
  readonly pick: (feed: Feed, date: string) => Promise<PickedItem>;
  /** The message of a post, carrying its mark; nothing where the item is no more. */
  readonly render: (feed: Feed, item: string, date: string, mark?: string) => Promise<Body | undefined>;
  /** What the thread under a post is called; plainly: without its words. */
  readonly nameThread: (feed: Feed, post: Post, plainly: boolean) => Promise<string>;
  /** What the one who set a feed up is told. */
  readonly renderNotice: (feed: Feed, notice: Notice) => Promise<Body>;
  readonly clock: Clock;
  /** Whether that clock may be believed. */
  readonly clockWatch: ClockWatch;
  /** Asks Discord anything at all: the watch hears what time it is there. */
  readonly askTime: () => Promise<unknown>;
  /** From 0 up to, but excluding, 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Stands in claims: a fresh random id at each start. */
  readonly processId: string;
  /** Nothing can be sent until a person does something. */
  readonly onFatal: () => void;
}

/** An item, as Post.item; or why there is none: see Lack. */
export type PickedItem = { readonly item: string } | { readonly lacking: 'interview' | 'items' };

/** The same, with what the process has learnt since it started. */
export interface DeliveryDeps<Body> extends SchedulerDeps<Body> {
  readonly outageWatch: OutageWatch;
  readonly tellings: KeptRound;
  readonly followUps: KeptRound;
}
