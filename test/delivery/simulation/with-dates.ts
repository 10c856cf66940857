type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** The same object, whose answers are heard: each bears a Date. A call that fails has none. */
export function withDates<Border extends object>(border: Border, hear: () => void): Border {
  const methods: object = border;
  const wrapped = Object.keys(border).map((name) => [
    name,
    async (...args: readonly unknown[]) => {
      // As it is by then: tests put others in its place.
      const method: Method = Reflect.get(methods, name);
      const answer = await method(...args);
      hear();
      return answer;
    },
  ]);
  return { ...border, ...Object.fromEntries(wrapped) };
}
