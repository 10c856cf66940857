import { describe, expect, it } from 'vitest';
import { layoutFor } from '../../src/render/layout.ts';
import { permittedBody, plainBody } from '../../src/render/permitted-body.ts';

const body = {
  embeds: [
    {
      author: { name: 'A_b' },
      title: 'T',
      description: 'D',
      fields: [{ name: 'N', value: 'V' }],
      footer: { text: '#1 * x' },
    },
  ],
  components: [],
};

describe('plainBody', () => {
  it('tells an embed as text, in order, with what embeds show literally escaped', () => {
    expect(plainBody(body)).toEqual({
      content: '**A\\_b**\n**T**\nD\n**N**\nV\n-# \\#1 \\* x',
      embeds: [],
      components: [],
    });
  });

  it('keeps within 2000 characters and what content there was', () => {
    const { content } = plainBody({ content: 'first', embeds: [{ description: '茶'.repeat(4000) }] });
    expect(content).toMatch(/^first\n\n茶+…$/u);
    expect(content!.length).toBe(2000);
  });
});

describe('permittedBody', () => {
  it.each([
    ['a server that allows embeds', { guildId: '1', appPermissions: 1n << 14n }, true],
    ['a server that does not', { guildId: '1', appPermissions: (1n << 13n) | (1n << 15n) }, false],
    ['direct messages', { guildId: undefined, appPermissions: 0n }, true],
  ])('for %s', (_, place, embeds) => {
    expect((permittedBody(body, layoutFor({ ...place, draws: true })).embeds?.length ?? 0) > 0).toBe(embeds);
  });
});
