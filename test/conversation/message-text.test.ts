import { describe, expect, it } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { messageText } from '../../src/conversation/message-text.ts';

const empty = { content: '', embeds: [], attachments: [], mentions: [] };
const textOf = (message: object) => messageText({ ...empty, ...message } as unknown as APIMessage);
const display = (content: string) => ({ type: 10, content });
const media = { url: 'https://example.com/tea.png' };
const button = { type: 2, style: 2, label: 'press', custom_id: 'x' };

describe('messageText', () => {
  it.each<[string, object, string]>([
    ['its content', { content: 'tea' }, 'tea'],
    ['an embed’s title', { embeds: [{ title: 'tea' }] }, 'tea'],
    ['an embed’s description', { embeds: [{ description: 'tea' }] }, 'tea'],
    ['an embed’s fields', { embeds: [{ fields: [{ name: 'tea', value: 'green' }] }] }, 'tea\ngreen'],
    ['the alt text of an embed’s pictures', { embeds: [{ image: { ...media, description: 'tea' } }] }, 'tea'],
    ['an embed’s components', { embeds: [{ components: [display('tea')] }] }, 'tea'],
    ['every embed', { embeds: [{ title: 'tea' }, { title: 'green' }] }, 'tea\ngreen'],
    ['alt text', { attachments: [{ description: 'tea' }, {}, { description: 'green' }] }, 'tea\ngreen'],
    [
      'a poll',
      { poll: { question: { text: 'tea?' }, answers: [{ poll_media: { text: 'green' } }, { poll_media: {} }] } },
      'tea?\ngreen',
    ],
    ['text displays', { components: [display('tea'), display('green')] }, 'tea\ngreen'],
    [
      'sections and what stands beside them',
      { components: [{ type: 9, components: [display('tea')], accessory: { type: 11, media, description: 'green' } }] },
      'tea\ngreen',
    ],
    [
      'containers, however they nest',
      { components: [{ type: 17, components: [{ type: 17, components: [display('tea')] }, { type: 14 }] }] },
      'tea',
    ],
    [
      'galleries and files',
      {
        components: [
          { type: 12, items: [{ media, description: 'tea' }, { media }] },
          { type: 13, description: 'green' },
        ],
      },
      'tea\ngreen',
    ],
    ['a forwarded message', { message_snapshots: [{ message: { ...empty, content: 'tea' } }] }, 'tea'],
    [
      'all that is in a forwarded message',
      {
        message_reference: { type: 1, channel_id: '1' },
        message_snapshots: [
          {
            message: {
              content: 'tea',
              attachments: [{ description: 'green' }],
              embeds: [{ title: 'black' }],
              components: [display('white')],
            },
          },
        ],
      },
      'tea\ngreen\nblack\nwhite',
    ],
    ['what a thread begins with', { type: 21, referenced_message: { ...empty, content: 'tea' } }, 'tea'],
    ['nothing where there is nothing', {}, ''],
    ['nothing where Discord leaves everything out', { embeds: undefined, attachments: undefined }, ''],
  ])('reads %s', (_, message, words) => {
    expect(textOf(message)).toEqual({ words, labels: '' });
  });

  it('keeps names and footers apart: they stand around what an embed says', () => {
    const embed = { provider: { name: 'a' }, author: { name: 'b' }, description: 'tea', footer: { text: 'c' } };
    expect(textOf({ embeds: [embed] })).toEqual({ words: 'tea', labels: 'a\nb\nc' });
  });

  it.each([
    ['buttons', [{ type: 1, components: [button] }]],
    ['a button beside a section', [{ type: 9, components: [], accessory: button }]],
    ['menus', [{ type: 1, components: [{ type: 3, placeholder: 'x', options: [{ label: 'y', description: 'z' }] }] }]],
  ])('reads no labels of %s', (_, components) => {
    expect(textOf({ components })).toEqual({ words: '', labels: '' });
  });

  it('does not read what a message answers to: it is another one', () => {
    expect(textOf({ type: 19, content: 'tea', referenced_message: { ...empty, content: 'green' } }).words).toBe('tea');
  });

  it('reads in the order in which people see it', () => {
    const message = {
      content: '1',
      message_snapshots: [{ message: { ...empty, content: '2' } }],
      poll: { question: { text: '3' }, answers: [] },
      attachments: [{ description: '4' }],
      embeds: [{ title: '5', description: '6', fields: [{ name: '7', value: '8' }] }],
      components: [display('9')],
    };
    expect(textOf(message).words).toBe('1\n2\n3\n4\n5\n6\n7\n8\n9');
  });

  it('ends where a text has no end, and cuts no character in two', () => {
    let nested: object = display('deep');
    for (let level = 0; level < 5000; level += 1) nested = { type: 17, components: [nested] };
    expect(textOf({ components: [nested, display('tea')] }).words).toBe('tea');
    let forwarded: object = { ...empty, content: 'deep' };
    for (let level = 0; level < 5000; level += 1) forwarded = { ...empty, message_snapshots: [{ message: forwarded }] };
    expect(textOf(forwarded).words).toBe('');
    const { words } = textOf({ content: 'x', embeds: [{ description: '🍵'.repeat(50_000) }] });
    expect(words.length).toBeLessThan(30_000);
    expect(words.isWellFormed()).toBe(true);
  });
});
