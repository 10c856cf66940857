import { UserError } from '../user-error.ts';

/** Does each, whatever became of those before it. @throws UserError for all that is refused, at once */
export function tryAll<Results extends readonly unknown[]>(works: {
  readonly [Place in keyof Results]: () => Results[Place];
}): Results {
  const refused: UserError[] = [];
  const results = works.map((work) => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push(error, ...error.others);
      return undefined;
    }
  });
  const [first, ...others] = refused;
  if (first !== undefined) throw new UserError(first.code, first.params, others);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- none was refused: each has its result
  return results as unknown as Results;
}
