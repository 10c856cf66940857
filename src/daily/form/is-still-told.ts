import type { ComponentRequest } from '../../conversation/request.ts';
import { snowflakeTime } from '../../discord/posting/snowflake-time.ts';

/** For as long what was told of somebody's permissions is believed. */
const believedMs = 60 * 60_000;

/** Whether what a message keeps of permissions still counts when something on it is pressed. */
export function isStillTold({
  messageId,
  interactionId,
}: Pick<ComponentRequest, 'messageId' | 'interactionId'>): boolean {
  return snowflakeTime(interactionId) - snowflakeTime(messageId) <= believedMs;
}
