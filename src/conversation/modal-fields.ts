import { ComponentType, type APIModalSubmission, type ModalSubmitComponent } from 'discord-api-types/v10';
import type { ModalRequest } from './request.ts';

/** What a submitted modal says, by the custom ids of its inputs. Inputs that Pullquote never shows are left out. */
export function modalFields({ components }: APIModalSubmission): Pick<ModalRequest, 'texts' | 'picks'> {
  const inputs = components.flatMap((top): readonly ModalSubmitComponent[] => {
    if ('component' in top) return [top.component];
    return 'components' in top ? top.components : [];
  });
  const texts = inputs.flatMap((input) =>
    input.type === ComponentType.TextInput ? [[input.custom_id, input.value] as const] : [],
  );
  const picks = inputs.flatMap((input) => ('values' in input ? [[input.custom_id, input.values] as const] : []));
  return { texts: Object.fromEntries(texts), picks: Object.fromEntries(picks) };
}
