import { UserError } from '../../../user-error.ts';

/** Of every number in a custom id: it is the shortest that is read back without a table. */
export const radix = 36;

/** A whole number, 0 or more, as a field of a custom id. */
export function numberField(value: number): string {
  return value.toString(radix);
}

/** @throws UserError `stale-button` for what `numberField` did not write */
export function readNumberField(written: string | undefined): number {
  if (written === undefined || !/^[0-9a-z]{1,8}$/u.test(written)) throw new UserError('stale-button', {});
  return Number.parseInt(written, radix);
}
