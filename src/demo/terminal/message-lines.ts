import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import type { MessagePart } from './controls/message-parts.ts';
import { inlineLines, markdownLines, type TerminalView } from './markdown-lines.ts';
import { type NumberOf, rowLines } from './row-lines.ts';
import { wrapText } from './wrap-text.ts';

const ephemeralFlag = 64;
const plainEdge = 0x80_84_8e;

/**
 * A message as a person sees it: text, embeds with their coloured edge, buttons and selects with their numbers.
 *
 * @param parts - what its components come to
 */
export function messageLines(
  message: APIMessage,
  parts: readonly MessagePart[],
  view: TerminalView,
  numberOf: NumberOf,
): string[] {
  const { paint, words } = view;
  return [
    ...(message.content === '' ? [] : markdownLines(message.content, view)),
    ...message.embeds.flatMap((embed) => embedLines(embed, view)),
    ...message.attachments.flatMap((file) => fileLines(file.filename, file.description ?? '', view)),
    ...partsLines(parts, view, numberOf),
    ...((message.flags ?? 0) & ephemeralFlag ? [paint.dim(`  ${words.onlyYou}`)] : []),
  ];
}

function partsLines(parts: readonly MessagePart[], view: TerminalView, numberOf: NumberOf): string[] {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case 'text':
        return markdownLines(part.text, view);
      case 'file':
        return fileLines(part.name, part.description, view);
      case 'gap':
        return [''];
      case 'container': {
        const edge = view.paint.colour(part.colour ?? plainEdge, '▌');
        const lines = partsLines(part.parts, { ...view, columns: view.columns - 2 }, numberOf);
        return lines.map((line) => `${edge} ${line}`.trimEnd());
      }
      case 'row':
      default:
        return rowLines(part.components, view, numberOf);
    }
  });
}

function fileLines(name: string, description: string, { columns }: TerminalView): string[] {
  const text = `📎 ${name}${description === '' ? '' : `: ${description}`}`;
  return wrapText(text, columns - 5).map((line, index) => `${index === 0 ? '  ' : '     '}${line}`);
}

/** Names of authors and footers are no Markdown, nor to Discord's client. */
function embedLines(embed: APIEmbed, view: TerminalView): string[] {
  const { paint } = view;
  const edge = paint.colour(embed.color ?? plainEdge, '▌');
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
