import { type APIEmbed, type APIMessage, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { drawMarkdown, withoutMarkdown } from './draw-markdown.ts';
import type { Paint } from './paint.ts';
import { wrapText } from './wrap-text.ts';

/** A button that can be pressed from here, in the order of its number. */
export interface NumberedButton {
  readonly customId: string;
  readonly label: string;
}

export interface Drawing {
  readonly lines: readonly string[];
  /** Number n is `buttons[n - 1]`. */
  readonly buttons: readonly NumberedButton[];
}

const ephemeralFlag = 64;

/** A message as a person sees it, in at most `columns` cells: text, embeds with their coloured edge, numbered buttons. */
export function drawMessage(message: APIMessage, columns: number, paint: Paint): Drawing {
  const buttons: NumberedButton[] = [];
  const rows = (message.components ?? []).flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    const drawn = row.components.flatMap((component) => {
      if (component.type !== ComponentType.Button) return [];
      const emoji = 'emoji' in component ? component.emoji?.name : undefined;
      const label = [emoji, 'label' in component ? component.label : undefined].filter(Boolean).join(' ');
      if (component.style === ButtonStyle.Link) return [`[${label} ${paint.link(component.url)}]`];
      if (!('custom_id' in component)) return [];
      if (component.disabled) return [paint.dim(`[ ${label} ]`)];
      buttons.push({ customId: component.custom_id, label });
      const number = String(buttons.length);
      return [`[${[paint.bold(number), ...(label === number ? [] : [label])].join(' ')}]`];
    });
    return [`  ${drawn.join(' ')}`];
  });
  const lines = [
    ...(message.content === '' ? [] : drawMarkdown(message.content, columns, paint)),
    ...message.embeds.flatMap((embed) => drawEmbed(embed, columns, paint)),
    ...message.attachments.map((file) => `  📎 ${file.filename}${file.description ? `: ${file.description}` : ''}`),
    ...rows,
    ...((message.flags ?? 0) & ephemeralFlag ? [paint.dim('  Only you can see this')] : []),
  ];
  return { lines, buttons };
}

function drawEmbed(embed: APIEmbed, columns: number, paint: Paint): string[] {
  const inner = columns - 2;
  const edge = paint.colour(embed.color ?? 0x80_84_8e, '▌');
  const plain = (text: string, style: (text: string) => string) => wrapText(withoutMarkdown(text), inner).map(style);
  const parts = [
    embed.author ? plain(embed.author.name, paint.bold) : [],
    embed.title === undefined ? [] : [...plain(embed.title, paint.bold)],
    embed.description === undefined ? [] : drawMarkdown(embed.description, inner, paint),
    ...(embed.fields ?? []).map(({ name, value }) => [
      ...plain(name, paint.bold),
      ...drawMarkdown(value, inner, paint),
    ]),
    embed.footer ? plain(embed.footer.text, paint.dim) : [],
    embed.url === undefined ? [] : [paint.link(embed.url)],
  ].filter((part) => part.length > 0);
  return parts
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]))
    .map((line) => `${edge} ${line}`.trimEnd());
}
