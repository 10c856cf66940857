import type { APIMessage } from 'discord-api-types/v10';
import type { PageActor } from '../protocol/act.ts';
import type { DemoTime, DropResult, Person, Places, RequestBodies, RequestLine } from '../protocol/page-event.ts';
import type { OpenMenu } from '../components/open-menu.ts';
import type { Suggestion } from '../composer/suggest.ts';
import type { OpenModal } from '../modal/open-modal.ts';

export const themes = ['system', 'dark', 'light'] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly locale: PageActor['locale'];
  readonly role: PageActor['role'];
  readonly theme: Theme;
}

/** What the demo told: undefined until the first snapshot came. */
export interface Told {
  readonly places: Places;
  readonly people: Readonly<Record<PageActor['role'], Person>>;
  /** Oldest first. */
  readonly messages: ReadonlyMap<string, APIMessage>;
  /** The line that a message answers. */
  readonly lines: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly requests: readonly RequestLine[];
  readonly time: Pick<DemoTime, 'timeZone' | 'moving'> & {
    /** How far the demo's clock is ahead of the browser's, which may be any. */
    readonly aheadMs: number;
  };
  readonly botReady: boolean;
}

export interface ComposerState {
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
  /** Index of the suggestion that Enter picks; -1 for none. */
  readonly active: number;
  /** What went wrong, in words. */
  readonly notice: string;
}

export type Drop =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'done'; readonly name: string; readonly result: DropResult };

export interface DemoState {
  readonly settings: Settings;
  /** False once the stream broke off, until it is open again. */
  readonly connected: boolean;
  readonly told: Told | undefined;
  /** Undefined stands for the first one. */
  readonly channelId: string | undefined;
  readonly unread: ReadonlySet<string>;
  /** Private answers that were dismissed. */
  readonly dismissed: ReadonlySet<string>;
  /** What was picked from selects of messages and is not told by these yet: by message and custom id. */
  readonly picked: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** The list of a select that is open. */
  readonly menu: OpenMenu | undefined;
  readonly modal: OpenModal | undefined;
  readonly composer: ComposerState;
  /** How many acts the bot has not answered yet. */
  readonly waiting: number;
  readonly panel: 'none' | 'requests' | 'transcript';
  readonly sidebarOpen: boolean;
  /** The message whose menu is open. */
  readonly menuFor: string | undefined;
  readonly openRequests: ReadonlyMap<number, RequestBodies | undefined>;
  readonly drop: Drop;
  readonly dragging: boolean;
}

export function firstState(settings: Settings): DemoState {
  return {
    settings,
    connected: true,
    told: undefined,
    channelId: undefined,
    unread: new Set(),
    dismissed: new Set(),
    picked: new Map(),
    menu: undefined,
    modal: undefined,
    composer: { text: '', suggestions: [], active: -1, notice: '' },
    waiting: 0,
    panel: 'none',
    sidebarOpen: false,
    menuFor: undefined,
    openRequests: new Map(),
    drop: { kind: 'idle' },
    dragging: false,
  };
}
