import type { TextNode } from '@takumi-rs/core';
import type { Label } from '../order/card-order.ts';
import type { Script } from '../../typefaces/script.ts';
import type { NodeStyle } from './box-node.ts';
import { stacks } from '../../typefaces/font-library.ts';

const languages: Readonly<Record<Script, string>> = { simplified: 'zh-Hans', traditional: 'zh-Hant', latin: 'en' };

/** Running text in its script's typefaces. */
export function textNode({ text, script }: Label, style: NodeStyle): TextNode {
  return { type: 'text', text, lang: languages[script], style: { fontFamily: stacks[script].join(', '), ...style } };
}

/** One line; what is too long ends in an ellipsis. */
export function lineNode(label: Label, sizePx: number, style: NodeStyle): TextNode {
  return textNode(label, {
    fontSize: sizePx,
    lineHeight: 1.3,
    minWidth: 0,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ...style,
  });
}
