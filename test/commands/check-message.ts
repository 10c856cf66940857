import { expect } from 'vitest';
import type { MessageBody } from '../../src/render/message.ts';

/** A button of the style that opens an address. */
const linkStyle: number = 5;

/** Discord's documented limits, written down again: what render/ believes about them is not asked. */
export function checkMessage(body: MessageBody): void {
  const { content = '', embeds = [], components = [], files = [] } = body;
  expect(content.length).toBeLessThanOrEqual(2000);
  expect(embeds.length).toBeLessThanOrEqual(10);
  expect(content.length + embeds.length + files.length, 'something to show').toBeGreaterThan(0);
  for (const { data, description } of files) {
    expect(data.byteLength).toBeLessThan(10 * 1024 * 1024);
    expect(description.trim(), 'a file is described').not.toBe('');
    expect(description.length).toBeLessThanOrEqual(1024);
  }
  let total = 0;
  for (const { title, description, author, footer, fields = [], url } of embeds) {
    const texts: [string | undefined, number][] = [
      [title, 256],
      [description, 4096],
      [author?.name, 256],
      [footer?.text, 2048],
      ...fields.flatMap(({ name, value }): [string, number][] => [
        [name, 256],
        [value, 1024],
      ]),
    ];
    for (const [text, most] of texts) {
      if (text === undefined) continue;
      expect(text.trim(), 'no field is blank').not.toBe('');
      expect(text.length).toBeLessThanOrEqual(most);
      expect(text.isWellFormed(), 'no half character').toBe(true);
      total += text.length;
    }
    expect(description, 'an embed that says something').toBeDefined();
    expect(fields.length).toBeLessThanOrEqual(25);
    if (url !== undefined) expect(URL.canParse(url)).toBe(true);
  }
  expect(total).toBeLessThanOrEqual(6000);
  checkComponents(components);
}

function checkComponents(rows: NonNullable<MessageBody['components']>): void {
  expect(rows.length).toBeLessThanOrEqual(5);
  const ids: string[] = [];
  for (const { type, components } of rows) {
    expect(type).toBe(1);
    expect(components.length).toBeGreaterThanOrEqual(1);
    expect(components.length).toBeLessThanOrEqual(5);
    for (const button of components) {
      expect(button.type).toBe(2);
      const label = 'label' in button ? button.label : undefined;
      expect(label?.trim()).toBeTruthy();
      expect(label!.length).toBeLessThanOrEqual(80);
      if ('url' in button) {
        expect(button.style).toBe(linkStyle);
        expect(button.url).toMatch(/^https?:/u);
        expect(button.url.length).toBeLessThanOrEqual(512);
      } else if ('custom_id' in button) {
        expect(button.custom_id.length).toBeGreaterThanOrEqual(1);
        expect(button.custom_id.length).toBeLessThanOrEqual(100);
        ids.push(button.custom_id);
      }
    }
  }
  expect(new Set(ids).size, 'custom ids are unique').toBe(ids.length);
}

/** Autocomplete: at most 25, nothing blank or too long, no value twice. */
export function checkChoices(choices: readonly { readonly name: string; readonly value: string }[]): void {
  expect(choices.length).toBeLessThanOrEqual(25);
  for (const { name, value } of choices) {
    expect(name.trim()).not.toBe('');
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name.isWellFormed()).toBe(true);
    expect(value.trim()).not.toBe('');
    expect(value.length).toBeLessThanOrEqual(100);
  }
  expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
}

/** The buttons one may press, by label. */
export function buttonsOf({ components = [] }: MessageBody): ReadonlyMap<string, string> {
  const all = components.flatMap((row) => row.components);
  return new Map(
    all.flatMap((button) =>
      'custom_id' in button && 'label' in button && button.disabled !== true
        ? [[button.label ?? '', button.custom_id]]
        : [],
    ),
  );
}

/** Everything a message says, as one text. */
export function textOf({ content = '', embeds = [] }: MessageBody): string {
  const parts = embeds.flatMap(({ author, title, description, footer }) => [
    author?.name,
    title,
    description,
    footer?.text,
  ]);
  return [content, ...parts].filter((part) => part !== undefined && part !== '').join('\n');
}
