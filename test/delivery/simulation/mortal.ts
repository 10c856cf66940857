/** Where a process may die: every call across its border, before it takes effect and after. */
export type Step = `${'before' | 'after'} ${string}`;

export interface Mortality {
  /** Whether the process is no more: then nothing of it goes on. */
  readonly dead: boolean;
  /** Asked at every step; may kill. */
  step(step: Step): void;
}

/** The same object, of a process that may die at any of its calls. A dead one's calls never return. */
export function mortal<Border extends object>(
  border: Border,
  life: Mortality,
  prefix: string,
  call: <Result>(name: string, act: () => Promise<Result>) => Promise<Result> = (_, act) => act(),
): Border {
  const methods = Object.entries(border).filter(
    (entry): entry is [string, (...args: unknown[]) => Promise<unknown>] => typeof entry[1] === 'function',
  );
  const wrapped = methods.map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      life.step(`before ${prefix}.${name}`);
      if (life.dead) return never();
      let outcome: { readonly value: unknown } | { readonly error: unknown };
      try {
        outcome = { value: await call(name, () => method(...args)) };
      } catch (error) {
        outcome = { error };
      }
      life.step(`after ${prefix}.${name}`);
      if (life.dead) return never();
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    },
  ]);
  return { ...border, ...Object.fromEntries(wrapped) };
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
