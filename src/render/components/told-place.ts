import { UserError } from '../../user-error.ts';
import type { ComponentTarget } from './button.ts';
import { feedState } from './feed-state.ts';
import { numberField, radix, readNumberField } from './fields/number-field.ts';

/** A feed's channel as a payload told of it: a select on the card keeps it, since what picks from it tells only of its own channel. */
export interface ToldPlace {
  /** Discord's channel type. */
  readonly type: number;
  readonly appPermissions: bigint | undefined;
  readonly memberPermissions: bigint | undefined;
}

/** A select on a feed's card. */
export function cardTarget(
  action: 'role' | 'extras' | 'tag',
  feedId: string,
  place: ToldPlace | undefined,
): ComponentTarget {
  const told =
    place === undefined
      ? []
      : [numberField(place.type), bitsField(place.appPermissions), bitsField(place.memberPermissions)];
  return { command: 'daily', action, state: [...feedState({ feedId }), ...told] };
}

/** @throws UserError `stale-button` */
export function readToldPlace([, type, appPermissions, memberPermissions]: readonly string[]): ToldPlace | undefined {
  if (type === undefined) return undefined;
  return {
    type: readNumberField(type),
    appPermissions: readBits(appPermissions),
    memberPermissions: readBits(memberPermissions),
  };
}

function bitsField(bits: bigint | undefined): string {
  return bits?.toString(radix) ?? '';
}

function readBits(written = ''): bigint | undefined {
  if (written === '') return undefined;
  if (!/^[0-9a-z]{1,16}$/u.test(written)) throw new UserError('stale-button', {});
  let bits = 0n;
  for (const digit of written) bits = bits * BigInt(radix) + BigInt(Number.parseInt(digit, radix));
  return bits;
}
