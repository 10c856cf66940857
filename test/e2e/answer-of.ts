import type { APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { Outcome } from '../../src/local-discord/local-discord.ts';

/** The message that answers what somebody did. */
export function answerOf({ message, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  return message ?? expect.fail('there is no answer');
}
