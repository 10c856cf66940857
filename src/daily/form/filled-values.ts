import type { ModalRequest } from '../../conversation/request.ts';
import type { FormValues } from '../../render/components/form-values.ts';

/** What somebody filled in, by field; empty where nothing was. */
export function filledValues({ texts, picks }: Pick<ModalRequest, 'texts' | 'picks'>): FormValues {
  return { ...texts, ...Object.fromEntries(Object.entries(picks).map(([name, [picked = '']]) => [name, picked])) };
}
