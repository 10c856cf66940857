import type { ContainerNode, Node, TextNode } from '@takumi-rs/core';
import type { Label } from '../order/card-order.ts';
import { stacks } from './fonts.ts';
import type { Script } from '../order/script.ts';

export type Style = NonNullable<ContainerNode['style']>;

const languages: Readonly<Record<Script, string>> = { simplified: 'zh-Hans', traditional: 'zh-Hant', latin: 'en' };

export function box(style: Style, children: readonly Node[] = []): ContainerNode {
  return { type: 'container', style: { display: 'flex', ...style }, children: [...children] };
}

/** Running text in its script's typefaces. */
export function words({ text, script }: Label, style: Style): TextNode {
  return { type: 'text', text, lang: languages[script], style: { fontFamily: stacks[script].join(', '), ...style } };
}

/** One line; what is too long ends in an ellipsis. */
export function line(label: Label, sizePx: number, style: Style): TextNode {
  return words(label, {
    fontSize: sizePx,
    lineHeight: 1.3,
    minWidth: 0,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ...style,
  });
}
