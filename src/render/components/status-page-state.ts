import { UserError } from '../../user-error.ts';
import type { ComponentTarget } from './button.ts';
import { numberField, radix, readNumberField } from './fields/number-field.ts';

/** A page of /daily status, and the channel it was asked for. */
export interface StatusPage {
  /** From 0. */
  readonly page: number;
  readonly channel: KnownChannel | undefined;
}

/** A channel whose permissions a payload told: a button keeps them, since a press tells only of its own channel. */
export interface KnownChannel {
  readonly id: string;
  /** Discord's channel type. */
  readonly type: number;
  /** The bot's permissions there. */
  readonly appPermissions: bigint;
}

export function statusTarget(asked: StatusPage): ComponentTarget {
  return { command: 'daily', action: 'status', state: statusPageState(asked) };
}

export function statusPageState({ page, channel }: StatusPage): readonly string[] {
  const told =
    channel === undefined ? [] : [channel.id, numberField(channel.type), channel.appPermissions.toString(radix)];
  return [numberField(page), ...told];
}

/** @throws UserError `stale-button` */
export function readStatusPageState([page, ...channel]: readonly string[]): StatusPage {
  return { page: readNumberField(page), channel: readChannel(channel) };
}

function readChannel([id, type, permissions]: readonly string[]): KnownChannel | undefined {
  if (id === undefined) return undefined;
  return { id, type: readNumberField(type), appPermissions: readPermissions(permissions) };
}

function readPermissions(written: string | undefined): bigint {
  if (written === undefined || !/^[0-9a-z]{1,16}$/u.test(written)) throw new UserError('stale-button', {});
  let permissions = 0n;
  for (const digit of written) permissions = permissions * BigInt(radix) + BigInt(Number.parseInt(digit, radix));
  return permissions;
}
