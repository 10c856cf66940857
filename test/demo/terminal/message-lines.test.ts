import type { APIMessage } from 'discord-api-types/v10';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { messageLines } from '../../../src/demo/terminal/message-lines.ts';
import type { Paint } from '../../../src/demo/terminal/paint.ts';

const marking: Paint = {
  bold: (text) => `<b>${text}</b>`,
  dim: (text) => `<dim>${text}</dim>`,
  link: (text) => text,
  warn: (text) => text,
  colour: (_, text) => text,
};
const plain: Paint = { ...marking, bold: (text) => text, dim: (text) => text };
const names = { channelName: () => 'general', roleName: () => 'readers', userName: () => 'Ada' };
const message = (parts: Partial<APIMessage>) =>
  ({ content: '', embeds: [], components: [], attachments: [], ...parts }) as unknown as APIMessage;

describe('messageLines', () => {
  it('shows an embed part by part behind its edge, found words in bold, escapes undone', () => {
    const { lines } = messageLines(
      message({
        embeds: [
          {
            author: { name: '老周 Old Zhou' },
            description: '❝ 灯**亮着**就是 1\\*2 ❞\n-# In answer to 小北',
            footer: { text: '¶ 2 of 5' },
          },
        ],
      }),
      { columns: 60, paint: marking, names },
    );
    expect(lines).toEqual([
      '▌ <b>老周 Old Zhou</b>',
      '▌',
      '▌ ❝ 灯<b>亮着</b>就是 1*2 ❞',
      '▌ <dim>In answer to 小北</dim>',
      '▌',
      '▌ <dim>¶ 2 of 5</dim>',
    ]);
  });

  it('numbers the buttons that can be pressed, across rows, and only those', () => {
    const button = (parts: object) => ({ type: 2, style: 2, ...parts });
    const { lines, buttons } = messageLines(
      message({
        components: [
          {
            type: 1,
            components: [
              button({ custom_id: 'a', emoji: { name: '◀' } }),
              button({ custom_id: 'b', label: 'Off', disabled: true }),
              button({ style: 5, url: 'https://example.org', label: 'Source' }),
            ],
          },
          {
            type: 1,
            components: [button({ custom_id: 'c', label: '2' }), button({ custom_id: 'd', label: 'Section' })],
          },
        ] as never,
      }),
      { columns: 80, paint: plain, names },
    );
    expect(lines).toEqual(['  [1 ◀] [ Off ] [Source https://example.org]', '  [2] [3 Section]']);
    expect(buttons.map(({ customId }) => customId)).toEqual(['a', 'c', 'd']);
  });

  it('marks what only the asker sees', () => {
    expect(messageLines(message({ content: 'hi', flags: 64 }), { columns: 80, paint: plain, names }).lines).toEqual([
      'hi',
      '  Only you can see this',
    ]);
  });

  it('keeps to the width, Chinese counted double, without losing a character', () => {
    const text = '灯塔上的人说：雾里靠声音，看得见的时候靠光。Light comes second, sound comes first。'.repeat(4);
    for (const columns of [20, 37, 80]) {
      const { lines } = messageLines(message({ embeds: [{ description: text }] }), { columns, paint: plain, names });
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(
        lines
          .map((line) => line.slice(2))
          .join('')
          .replaceAll(' ', ''),
      ).toBe(text.replaceAll(' ', ''));
      expect(lines.some((line) => /^▌ [，。：]/.test(line))).toBe(false);
    }
  });

  it('keeps bold across a broken line', () => {
    const { lines } = messageLines(message({ content: `前**${'亮'.repeat(12)}**后` }), {
      columns: 10,
      paint: marking,
      names,
    });
    expect(lines.join('').replaceAll('</b><b>', '')).toBe(`前<b>${'亮'.repeat(12)}</b>后`);
  });

  it('shows names and times for ids, blocks by their marks, and Markdown only where Discord reads it', () => {
    const source =
      '# Head\n<#1> <@&2> <@3> <t:0:R>\n3. a\n4. *b*\n> ||c||\n[d](https://example.org/x) https://example.org';
    const { lines } = messageLines(
      message({
        content: source,
        embeds: [{ title: 'a **b** \\*', author: { name: '**x**' }, footer: { text: '<#1>' } }],
      }),
      { columns: 80, paint: plain, names },
    );
    expect(lines).toEqual([
      'Head',
      '#general @readers @Ada Thu, 01 Jan 1970 00:00:00 GMT',
      '3. a',
      '4. b',
      '│ c',
      'd (https://example.org/x) https://example.org',
      '▌ **x**',
      '▌',
      '▌ a b *',
      '▌',
      '▌ <#1>',
    ]);
  });
});
