import type { Snowflake } from 'discord-api-types/v10';
import { interactionTypes } from '../referee/judge-callback.ts';
import { ActRefused } from './act-refused.ts';
import { beginInteraction, type UserActionParts } from './begin-interaction.ts';
import { fillModal, type ModalFields } from './fill-modal.ts';
import type { Interaction } from './interaction.ts';
import type { InteractionStore } from './interaction-store.ts';
import type { Outcome } from './outcome.ts';
import { resolvedData } from './resolved-data.ts';
import { setScene } from './scene.ts';
import type { OpenedModal, ShownModal } from './shown-modal.ts';

export interface SubmitOptions {
  /** Instead of the user's own locale. */
  readonly locale?: string;
  /** From another device, where it still stands open although it was submitted or dismissed on the first. */
  readonly again?: boolean;
  readonly patienceMs?: number;
}

/** However late: a modal stays open for as long as somebody leaves it, whatever becomes of the bot meanwhile. */
export async function submitModal(
  parts: UserActionParts,
  modal: ShownModal | Snowflake,
  fields: ModalFields,
  { locale, again = false, patienceMs }: SubmitOptions,
): Promise<Outcome> {
  const { opener, opened } = openedBy(parts.interactions, modal, again);
  const { world, messages, clock } = parts;
  const { userId: user, place: where, targetId } = opener;
  const scene = setScene(world, { user, where, ...(locale === undefined ? {} : { locale }) });
  const { components, chosen } = fillModal(world, scene, opened.shown, fields);
  const resolved = resolvedData(world, clock(), scene, chosen);
  const data = {
    custom_id: opened.shown.customId,
    components,
    ...(resolved === undefined ? {} : { resolved }),
  };
  const message = targetId === undefined ? undefined : (messages.find(targetId)?.message ?? opened.message);
  const more = { data, ...(message === undefined ? {} : { message }) };
  return beginInteraction(parts, scene, { type: interactionTypes.modal, more, targetId, opener }, patienceMs);
}

/** Discord tells nobody of it. */
export function dismissModal(interactions: InteractionStore, modal: ShownModal | Snowflake): void {
  openedBy(interactions, modal, false).opened.isOpen = false;
}

function openedBy(
  interactions: InteractionStore,
  modal: ShownModal | Snowflake,
  again: boolean,
): { opener: Interaction; opened: OpenedModal } {
  const id = typeof modal === 'string' ? modal : modal.id;
  const opener = interactions.withModal(id);
  const opened = opener?.modal;
  if (opener === undefined || opened === undefined) throw new ActRefused('unknown-modal', id);
  if (!opened.isOpen && !again) throw new ActRefused('unknown-modal', `${opened.shown.title} is closed`);
  return { opener, opened };
}
