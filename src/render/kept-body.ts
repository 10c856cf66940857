import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { keptAs } from '../cache/kept-as.ts';
import { limits } from './limits.ts';
import type { MessageBody } from './message-body.ts';

const text = (most: number) => z.string().min(1).max(most);

const embed = z
  .strictObject({
    title: text(limits.title).exactOptional(),
    description: text(limits.description).exactOptional(),
    color: z.int().min(0).max(0xffffff).exactOptional(),
    footer: z.strictObject({ text: text(limits.footer) }).exactOptional(),
  })
  .refine(({ title = '', description = '', footer = { text: '' } }) => {
    const length = title.length + description.length + footer.text.length;
    return length > 0 && length <= limits.embedTotal;
  });

const label = text(limits.buttonLabel);
const button = z.union([
  z.strictObject({
    type: z.literal(ComponentType.Button),
    style: z.literal(ButtonStyle.Secondary),
    label,
    custom_id: text(limits.customId),
    disabled: z.boolean().exactOptional(),
  }),
  z.strictObject({
    type: z.literal(ComponentType.Button),
    style: z.literal(ButtonStyle.Link),
    label,
    url: text(limits.buttonUrl),
  }),
]);

const option = z.strictObject({
  label: text(limits.selectText),
  value: text(limits.selectText),
  description: text(limits.selectText).exactOptional(),
  default: z.literal(true).exactOptional(),
});

const select = z.strictObject({
  type: z.literal(ComponentType.StringSelect),
  custom_id: text(limits.customId),
  placeholder: text(limits.selectPlaceholder),
  options: z.array(option).min(1).max(limits.selectOptions),
});

const row = z.strictObject({
  type: z.literal(ComponentType.ActionRow),
  components: z.union([z.array(button).min(1).max(limits.rowButtons), z.tuple([select])]),
});

/** Messages of text, buttons and selects alone, of which there is something to see. What they may hold is what is drawn of it today. */
export const keptBody = keptAs<MessageBody & { readonly privately?: true }>(
  'reply',
  z
    .strictObject({
      content: text(limits.content).exactOptional(),
      embeds: z.array(embed).max(1).exactOptional(),
      components: z.array(row).max(limits.rows).exactOptional(),
      privately: z.literal(true).exactOptional(),
    })
    .refine(({ content, embeds = [] }) => content !== undefined || embeds.length > 0),
);
