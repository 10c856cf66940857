import { type APIEmbed, type APIMessage, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { inlineLines, markdownLines, type TerminalView } from './markdown-lines.ts';
import { wrapText } from './wrap-text.ts';

/** A button that can be pressed from here, in the order of its number. */
export interface NumberedButton {
  readonly customId: string;
  readonly label: string;
}

export interface MessageLines {
  readonly lines: readonly string[];
  /** Number n is `buttons[n - 1]`. */
  readonly buttons: readonly NumberedButton[];
}

const ephemeralFlag = 64;

/** A message as a person sees it: text, embeds with their coloured edge, numbered buttons. */
export function messageLines(message: APIMessage, view: TerminalView): MessageLines {
  const { paint } = view;
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
    ...(message.content === '' ? [] : markdownLines(message.content, view)),
    ...message.embeds.flatMap((embed) => embedLines(embed, view)),
    ...message.attachments.map((file) => `  📎 ${file.filename}${file.description ? `: ${file.description}` : ''}`),
    ...rows,
    ...((message.flags ?? 0) & ephemeralFlag ? [paint.dim('  Only you can see this')] : []),
  ];
  return { lines, buttons };
}

/** Names of authors and footers are no Markdown, nor to Discord's client. */
function embedLines(embed: APIEmbed, view: TerminalView): string[] {
  const { paint } = view;
  const edge = paint.colour(embed.color ?? 0x80_84_8e, '▌');
  const inner = { ...view, columns: view.columns - 2 };
  const parts = [
    embed.author ? wrapText(embed.author.name, inner.columns).map(paint.bold) : [],
    embed.title === undefined ? [] : inlineLines(embed.title, inner).map(paint.bold),
    embed.description === undefined ? [] : markdownLines(embed.description, inner),
    ...(embed.fields ?? []).map(({ name, value }) => [
      ...inlineLines(name, inner).map(paint.bold),
      ...markdownLines(value, inner),
    ]),
    embed.footer ? wrapText(embed.footer.text, inner.columns).map(paint.dim) : [],
    embed.url === undefined ? [] : [paint.link(embed.url)],
  ].filter((part) => part.length > 0);
  return parts
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]))
    .map((line) => `${edge} ${line}`.trimEnd());
}
