import type { APIMessage } from 'discord-api-types/v10';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { messageParts } from '../../../src/demo/terminal/controls/message-parts.ts';
import type { TerminalView } from '../../../src/demo/terminal/markdown-lines.ts';
import { messageLines } from '../../../src/demo/terminal/message-lines.ts';
import type { Paint } from '../../../src/demo/terminal/paint.ts';
import { terminalEnUS as words } from '../../../src/demo/terminal/words/terminal-en-us.ts';

const marking: Paint = {
  bold: (text) => `<b>${text}</b>`,
  dim: (text) => `<dim>${text}</dim>`,
  link: (text) => text,
  warn: (text) => text,
  colour: (_, text) => text,
};
const plain: Paint = { ...marking, bold: (text) => text, dim: (text) => text };
const names = { channelName: () => 'general', roleName: () => 'readers', userName: () => 'Ada' };
const times = { locale: 'en-US', timeZone: 'Asia/Shanghai', nowMs: Date.UTC(2026, 0, 5, 1) };
const places = { channels: [{ id: '1', name: '#general', type: 0 }], roles: [], people: [] };
const draw = (shown: APIMessage, view: Pick<TerminalView, 'columns' | 'paint'>) =>
  messageLines(shown, messageParts(shown.components ?? [], places), { ...view, names, times, words }, () => 1);
const message = (parts: Partial<APIMessage>) =>
  ({ content: '', embeds: [], components: [], attachments: [], ...parts }) as unknown as APIMessage;

describe('messageLines', () => {
  it('shows an embed part by part behind its edge, found words in bold, escapes undone', () => {
    const lines = draw(
      message({
        embeds: [
          {
            author: { name: '老周 Old Zhou' },
            description: '❝ 灯**亮着**就是 1\\*2 ❞\n-# In answer to 小北',
            footer: { text: '¶ 2 of 5' },
          },
        ],
      }),
      { columns: 60, paint: marking },
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

  it('marks what only the asker sees', () => {
    expect(draw(message({ content: 'hi', flags: 64 }), { columns: 80, paint: plain })).toEqual([
      'hi',
      '  Only you can see this',
    ]);
  });

  it('shows what stands in containers and sections behind their edge, with what can be used there', () => {
    const button = { type: 2, style: 2, label: 'Mend', custom_id: 'm' };
    const parts = [
      { type: 10, content: '**Daily**' },
      { type: 14, divider: true },
      { type: 9, components: [{ type: 10, content: 'Next: 09:00' }], accessory: button },
      { type: 12, items: [{ media: { url: 'attachment://card.png' }, description: 'A card' }] },
    ];
    const components = [{ type: 17, components: parts }] as never;
    expect(draw(message({ components }), { columns: 80, paint: plain })).toEqual([
      '▌ Daily',
      '▌',
      '▌ Next: 09:00',
      '▌   [1] Mend',
      '▌   📎 attachment://card.png: A card',
    ]);
  });

  it('keeps to the width, Chinese counted double, without losing a character', () => {
    const text = '灯塔上的人说：雾里靠声音，看得见的时候靠光。Light comes second, sound comes first。'.repeat(4);
    for (const columns of [20, 37, 80]) {
      const lines = draw(message({ embeds: [{ description: text }] }), { columns, paint: plain });
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
    const lines = draw(message({ content: `前**${'亮'.repeat(12)}**后` }), {
      columns: 10,
      paint: marking,
    });
    expect(lines.join('').replaceAll('</b><b>', '')).toBe(`前<b>${'亮'.repeat(12)}</b>后`);
  });

  it('shows names and times for ids, blocks by their marks, and Markdown only where Discord reads it', () => {
    const source =
      '# Head\n<#1> <@&2> <@3> <t:0:F>\n3. a\n4. *b*\n> ||c||\n[d](https://example.org/x) https://example.org';
    const lines = draw(
      message({
        content: source,
        embeds: [{ title: 'a **b** \\*', author: { name: '**x**' }, footer: { text: '<#1>' } }],
      }),
      { columns: 80, paint: plain },
    );
    expect(lines).toEqual([
      'Head',
      '#general @readers @Ada Thursday, January 1, 1970 at 08:00',
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
