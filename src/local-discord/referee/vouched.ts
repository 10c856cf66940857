/** A value whose shape a schema has vouched for already, or that we composed as Discord's documentation says. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function vouched<T>(value: unknown): T {
  // The one place where the local Discord takes a shape on trust.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as T;
}
