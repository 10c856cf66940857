import type { Deps } from '../../conversation/command.ts';
import { getManagedGuild } from '../../conversation/manage-server.ts';
import { managesServer } from '../../conversation/manages-server.ts';
import type { ModalReply } from '../../conversation/reply.ts';
import type { CommandRequest, ComponentRequest } from '../../conversation/request.ts';
import { getInterview } from '../../finding/find-interview.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { setUpTarget } from '../../render/components/form-values.ts';
import { zoneText } from '../../render/text/zone-text.ts';
import { UserError } from '../../user-error.ts';
import { findOwnFeed } from '../find-own-feed.ts';
import { readFeedOptions } from '../read-feed-options.ts';
import { readRule } from '../read-rule.ts';
import { tryAll } from '../try-all.ts';
import { drawForm } from './draw-form.ts';
import { guessZone } from './guess-zone.ts';
import { keptOptions } from './kept-form.ts';

const asked = ['channel', 'kind', 'time', 'zone', 'days'];

/**
 * `/daily add` that says too little, and the buttons that lead to it: the form, with what was typed already.
 * @throws UserError for what the form does not ask for and nobody could mend in it
 */
export async function openSetUp(
  request: CommandRequest | ComponentRequest,
  { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>,
): Promise<ModalReply> {
  const guildId = getManagedGuild(request);
  const options = request.kind === 'command' ? request.options : {};
  const {
    kind = 'highlight',
    time = '09:00',
    zone,
    days,
    transcript,
    except,
  } = readFeedOptions({ ...request, options });
  tryAll([
    () => getInterview(library, transcript),
    () => readRule({ time: '09:00', zone: 'UTC', days: undefined, except }, undefined, clock.wall()),
  ]);
  const [feeds, own] = await Promise.all([store.feedsOf(guildId), findOwnFeed(request.userId, store)]);
  const more = Object.fromEntries(Object.entries(options).filter(([name]) => !asked.includes(name)));
  const hasMore = Object.keys(more).length > 0;
  if (hasMore) await keptOptions.keep({ options: more, roles: request.roles }, request, { store });
  const guessed = guessZone(feeds.at(-1) ?? own, request);
  const values = {
    channel: String(options['channel'] ?? ''),
    what: kind,
    time,
    zone: zone ?? (guessed === undefined ? '' : zoneText(guessed)),
    days: days ?? messagesFor(request.locale).feeds.everyDay,
  };
  return drawForm({ target: setUpTarget(request.interactionId, hasMore), values }, request, { library, store });
}

/** Where another command's answer leads to it: for those with Manage Server alone. @throws UserError `not-permitted` */
export async function beginSetUp(
  request: ComponentRequest,
  { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>,
): Promise<ModalReply> {
  if (!managesServer(request)) throw new UserError('not-permitted', {});
  return openSetUp(request, { library, store, clock });
}
