import type { DeliveryDeps } from './delivery-deps.ts';

/** So often is Discord asked what time it is, at first and once that has gone on for a while. */
const soonMs = 10_000;
const laterMs = 60_000;
const soonForMs = 10 * 60_000;

/** Asks Discord what time it is, where the clock's watch wants to know. A failure tells nothing: it is asked again. */
export function createTimeAsking<Body>({
  clock,
  clockWatch,
  askTime,
}: Pick<DeliveryDeps<Body>, 'clock' | 'clockWatch' | 'askTime'>): () => Promise<void> {
  let firstMs: number | undefined;
  let askedMs = -Infinity;
  return async () => {
    if (!clockWatch.wantsAnswer()) {
      firstMs = undefined;
      askedMs = -Infinity;
      return;
    }
    const steadyMs = clock.steady();
    firstMs ??= steadyMs;
    if (steadyMs - askedMs < (steadyMs - firstMs < soonForMs ? soonMs : laterMs)) return;
    askedMs = steadyMs;
    await askTime().catch(() => undefined);
  };
}
