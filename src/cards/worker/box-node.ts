import type { ContainerNode, Node } from '@takumi-rs/core';

export type NodeStyle = NonNullable<ContainerNode['style']>;

export function boxNode(style: NodeStyle, children: readonly Node[] = []): ContainerNode {
  return { type: 'container', style: { display: 'flex', ...style }, children: [...children] };
}
