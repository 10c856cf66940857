/** Undefined where Discord does not say: whoever answers then needs none. */
export function permissionsOf(said: unknown): bigint | undefined {
  return typeof said === 'string' && /^\d+$/.test(said) ? BigInt(said) : undefined;
}
