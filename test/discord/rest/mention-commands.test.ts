import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionCommands, withoutCommandIds } from '../../../src/discord/rest/mention-commands.ts';
import { escapeMarkdown } from '../../../src/render/text/escape-markdown.ts';

const id = '1234567890123456789';
const known = (name: string) => (['quote', 'daily add'].includes(name) ? id : undefined);
const none = () => undefined;

describe('commands that a message names', () => {
  it('can be clicked in its text, descriptions, values of fields and texts among components', () => {
    const text = 'See </quote> or </daily add>, not </saved>.';
    const said = `See </quote:${id}> or </daily add:${id}>, not /saved.`;
    const message = {
      content: text,
      embeds: [{ title: 'T', description: text, fields: [{ name: 'N', value: text }], footer: { text: 'F' } }],
      components: [{ type: 17, components: [{ type: 10, content: text }] }],
    };
    expect(mentionCommands(message, known)).toEqual({
      content: said,
      embeds: [{ title: 'T', description: said, fields: [{ name: 'N', value: said }], footer: { text: 'F' } }],
      components: [{ type: 17, components: [{ type: 10, content: said }] }],
    });
  });

  it('stand there by their names while nobody knows their ids', () => {
    expect(mentionCommands({ content: '</quote>, </daily add>' }, none)).toEqual({ content: '/quote, /daily add' });
  });

  it('are not looked for in what is pressed, and nothing is added to a message', () => {
    const components = [{ type: 1, components: [{ type: 2, label: '</quote>', custom_id: 'a', style: 2 }] }];
    expect(mentionCommands({ components }, known)).toEqual({ components });
    expect(mentionCommands({}, known)).toEqual({});
    expect(mentionCommands({ content: null, embeds: null }, known)).toEqual({ content: null, embeds: null });
  });

  it.each([
    '/quote',
    '</quote:999999999999999999>',
    String.raw`\</quote>`,
    escapeMarkdown('</quote> </daily add>'),
    '<@1> <t:1:F> </> </Quote!>',
  ])('are none in %s, which is somebody else’s', (text) => {
    expect(mentionCommands({ content: text, embeds: [{ description: text }] }, known)).toEqual({
      content: text,
      embeds: [{ description: text }],
    });
  });

  it('are named plainly where a mention has no room', () => {
    const most = { content: 2000, description: 4096 } as const;
    const text = `</quote> </quote> ${'x'.repeat(1960)}`;
    expect(mentionCommands({ content: text }, known).content).toBe(`</quote:${id}> /quote ${'x'.repeat(1960)}`);
    const full = 'y'.repeat(most.description - '/quote '.length);
    expect(mentionCommands({ embeds: [{ description: `</quote> ${full}` }] }, known).embeds).toEqual([
      { description: `/quote ${full}` },
    ]);
    const long = { description: 'z'.repeat(2990) };
    const [, second] = mentionCommands(
      { embeds: [long, { description: `</quote> ${'z'.repeat(2990)}` }] },
      known,
    ).embeds;
    expect(second!.description).toMatch(/^\/quote z/u);
  });

  it('never make a message longer than Discord takes, nor lose a word of it', () => {
    const piece = fc.oneof(
      fc.constant('</quote>'),
      fc.constant('</daily add>'),
      fc.string({ maxLength: 60 }).map(escapeMarkdown),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        const content = pieces.join('').substring(0, 2000);
        const said = mentionCommands({ content }, known).content;
        expect(said.length).toBeLessThanOrEqual(2000);
        expect(withoutCommandIds(said)).toBe(withoutCommandIds(content));
      }),
    );
  });
});
