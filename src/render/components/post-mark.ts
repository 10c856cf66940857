import {
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
} from 'discord-api-types/v10';
import { limits } from '../limits.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { button, rows } from './button.ts';
import { feedTarget } from './feed-state.ts';
import type { MessageBody } from '../message-body.ts';

/** Whose post a message is. */
export interface PostMark {
  readonly feedId: string;
  /** ISO date in the feed's zone. */
  readonly date: string;
}

/** As withPostMark writes it; of any version of custom ids, since an update of the bot may come between. */
const pattern = /^daily:post:\d+:(?<feedId>[a-z0-9]+):(?<date>\d{4}-\d\d-\d\d)(?:$|:)/u;

/**
 * The message with the button that tells whose post it is: by it the message is found again after a crash, so it stays
 * on however the message is changed by its other buttons.
 */
export function withPostMark(body: MessageBody, { feedId, date }: PostMark, locale: Locale): MessageBody {
  const mark = button(messagesFor(locale).feeds.about.button, feedTarget('post', { feedId, date }));
  const all = body.components ?? [];
  const roomy = all.findIndex(({ components }) => components.length < limits.rowButtons && components.every(isButton));
  // With five full rows the last gives way: the mark may not.
  if (roomy === -1) return { ...body, components: [...all.slice(0, limits.rows - 1), ...rows([mark])] };
  return { ...body, components: all.map((row, at) => (at === roomy ? withButton(row, mark) : row)) };
}

function isButton({ type }: APIComponentInMessageActionRow): boolean {
  return type === ComponentType.Button;
}

function withButton(
  { type, components }: APIActionRowComponent<APIComponentInMessageActionRow>,
  button: APIButtonComponent,
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type, components: [...components, button] };
}

/** The feed and date that a message's buttons name, as Discord or we wrote them; undefined where it is no feed's post. */
export function findPostMark(components: readonly unknown[] = []): PostMark | undefined {
  for (const customId of customIds(components)) {
    const { feedId, date } = pattern.exec(customId)?.groups ?? {};
    if (feedId !== undefined && date !== undefined) return { feedId, date };
  }
  return undefined;
}

function customIds(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(customIds);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'custom_id' in value && typeof value.custom_id === 'string' ? [value.custom_id] : [];
  return [...own, ...('components' in value ? customIds(value.components) : [])];
}
