import { componentKinds } from '../components/component-json.ts';
import type { FieldValue, ModalField } from './read-modal.ts';

/** Why a modal is not submitted, of one field. */
export type FieldProblem =
  { readonly code: 'required' } | { readonly code: 'too-short' | 'too-long' | 'too-few'; readonly limit: number };

/** As Discord's client sees it; what was left empty and may be is fine. */
export function findProblem({ input, required }: ModalField, value: FieldValue): FieldProblem | undefined {
  if (value.length === 0) return required ? { code: 'required' } : undefined;
  if (input.type !== componentKinds.textInput) {
    const least = Math.max(input.min_values ?? 1, 1);
    return value.length < least ? { code: 'too-few', limit: least } : undefined;
  }
  const { min_length: least = 0, max_length: most = longestText } = input;
  if (value.length < least) return { code: 'too-short', limit: least };
  return value.length > most ? { code: 'too-long', limit: most } : undefined;
}

/** Of a text input that names no limit. */
export const longestText = 4000;
