import type { CommandRequest, PickedChannel } from '../conversation/request.ts';
import { feedKinds, type FeedKind } from '../feeds/feed.ts';
import { askedText } from '../finding/asked-text.ts';

/** Of an interview: none of its own, but the server's default one. */
export const ofTheServer = '-';

/** What the options of `/daily add` and `/daily edit` say; undefined where one was not given, or says nothing we know. */
export interface FeedOptions {
  readonly channel: PickedChannel | undefined;
  readonly kind: FeedKind | undefined;
  /** As typed; `zone`, `days` and `transcript` too. */
  readonly time: string | undefined;
  readonly zone: string | undefined;
  readonly days: string | undefined;
  readonly roleId: string | undefined;
  /** Whether no role is to be pinged any more. */
  readonly noPing: boolean | undefined;
  /** Whether pictures are to come with the posts. */
  readonly card: boolean | undefined;
  /** `ofTheServer` where a form says so. */
  readonly transcript: string | undefined;
  /** As typed; `tag` and `closing` too. */
  readonly except: string | undefined;
  readonly thread: boolean | undefined;
  readonly publish: boolean | undefined;
  readonly tag: string | undefined;
  readonly closing: string | undefined;
}

export function readFeedOptions({ options, channels }: Pick<CommandRequest, 'options' | 'channels'>): FeedOptions {
  return {
    channel: channels[String(options['channel'] ?? '')],
    kind: feedKinds.find((kind) => kind === options['kind']),
    time: askedText(options, 'time'),
    zone: askedText(options, 'zone'),
    days: askedText(options, 'days'),
    roleId: options['role'] === undefined ? undefined : String(options['role']),
    noPing: readFlag(options['noping']),
    card: readFlag(options['card']),
    transcript: askedText(options, 'transcript'),
    except: askedText(options, 'except'),
    thread: readFlag(options['thread']),
    publish: readFlag(options['publish']),
    tag: askedText(options, 'tag'),
    closing: askedText(options, 'closing'),
  };
}

function readFlag(given: string | number | boolean | undefined): boolean | undefined {
  return given === undefined ? undefined : given === true;
}
