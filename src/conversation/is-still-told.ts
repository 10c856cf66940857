import { snowflakeTime } from '../discord/posting/snowflake-time.ts';
import type { ModalRequest } from './request.ts';

/** For as long what was told of somebody's permissions is believed. */
const believedMs = 60 * 60_000;

/** Whether what a message keeps, or shows, of permissions still counts when something on it is pressed; a command's own modal is new. */
export function isStillTold({ messageId, interactionId }: Pick<ModalRequest, 'messageId' | 'interactionId'>): boolean {
  return messageId === undefined || snowflakeTime(interactionId) - snowflakeTime(messageId) <= believedMs;
}
