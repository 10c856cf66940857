import { describe, expect, it } from 'vitest';
import { send, startDiscord } from '../raw-discord.ts';

const text = (length: number): string => 'x'.repeat(length);
const fields = (count: number): object[] => Array.from({ length: count }, () => ({ name: 'n', value: 'v' }));

const partNames = ['title', 'description', 'footer', 'author', 'field’s name', 'field’s value'];

/** 6000 characters over three embeds, and more; the last of them in each part that counts. */
function everyPart(more: number): readonly object[] {
  const last = text(100 + more);
  const parts = [
    { title: last },
    { description: last },
    { footer: { text: last } },
    { author: { name: last } },
    { fields: [{ name: last, value: ' v ' }] },
    { fields: [{ name: ' n ', value: last }] },
  ];
  return parts.map((part) => {
    const first = text('fields' in part ? 1899 : 1900);
    return { embeds: [{ description: text(4000) }, { description: first }, part] };
  });
}

const bad: readonly [why: string, rule: string, path: string, body: object][] = [
  ['content over 2000', 'content-length', 'content', { content: text(2001) }],
  ['content that is no text', 'schema', 'content', { content: 5 }],
  ['an eleventh embed', 'schema', 'embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) }],
  ['a title over 256', 'schema', 'embeds.0.title', { embeds: [{ title: text(257) }] }],
  ['a description over 4096', 'schema', 'embeds.0.description', { embeds: [{ description: text(4097) }] }],
  ['26 fields', 'schema', 'embeds.0.fields', { embeds: [{ title: 't', fields: fields(26) }] }],
  [
    'a field name over 256',
    'schema',
    'embeds.0.fields.0.name',
    { embeds: [{ fields: [{ name: text(257), value: 'v' }] }] },
  ],
  [
    'a field value over 1024',
    'schema',
    'embeds.0.fields.0.value',
    { embeds: [{ fields: [{ name: 'n', value: text(1025) }] }] },
  ],
  [
    'a blank field value',
    'empty-field',
    'embeds.0.fields.0.value',
    { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] },
  ],
  ['a blank field name', 'empty-field', 'embeds.0.fields.0.name', { embeds: [{ fields: [{ name: '', value: 'v' }] }] }],
  ['a footer over 2048', 'schema', 'embeds.0.footer.text', { embeds: [{ title: 't', footer: { text: text(2049) } }] }],
  ['an author over 256', 'schema', 'embeds.0.author.name', { embeds: [{ title: 't', author: { name: text(257) } }] }],
  ['an embed that shows nothing', 'empty-embed', 'embeds.0.description', { embeds: [{ color: 1 }] }],
  [
    '6001 over all embeds',
    'embeds-total',
    'embeds',
    { embeds: [{ description: text(4000) }, { description: text(2001) }] },
  ],
  ...everyPart(1).map((body, part): (typeof bad)[number] => [
    `6001 over all embeds, the last in the ${partNames[part]}`,
    'embeds-total',
    'embeds',
    body,
  ]),
  [
    'an embed address of another scheme',
    'url-scheme',
    'embeds.0.url',
    { embeds: [{ title: 't', url: 'ftp://example.org' }] },
  ],
  ['an embed address that is none', 'schema', 'embeds.0.url', { embeds: [{ title: 't', url: 'nowhere' }] }],
  [
    'a picture of another scheme',
    'url-scheme',
    'embeds.0.image.url',
    { embeds: [{ image: { url: 'file:///a.png' } }] },
  ],
  [
    'a picture that was not attached',
    'missing-attachment',
    'embeds.0.image.url',
    { embeds: [{ image: { url: 'attachment://a.png' } }] },
  ],
  ['a colour out of range', 'schema', 'embeds.0.color', { embeds: [{ title: 't', color: 0x1000000 }] }],
  ['a timestamp that is none', 'schema', 'embeds.0.timestamp', { embeds: [{ title: 't', timestamp: 'noon' }] }],
  ['an ephemeral message in a channel', 'flags', 'flags', { content: 'x', flags: 64 }],
  [
    'parse and a list of the same kind',
    'allowed-mentions',
    'allowed_mentions.parse',
    { content: 'x', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
  ],
  [
    'an unknown kind of mention',
    'schema',
    'allowed_mentions.parse.0',
    { content: 'x', allowed_mentions: { parse: ['all'] } },
  ],
  ['a nonce over 25', 'schema', 'nonce', { content: 'x', nonce: text(26) }],
  ['a nonce to enforce that is not there', 'nonce-missing', 'enforce_nonce', { content: 'x', enforce_nonce: true }],
  [
    'an attachment that is not uploaded',
    'attachment-id',
    'attachments.0.id',
    { content: 'x', attachments: [{ id: '0' }] },
  ],
];

const good: readonly [why: string, body: object][] = [
  ['2000 characters', { content: text(2000) }],
  ['6000 over two embeds', { embeds: [{ description: text(4000) }, { description: text(2000) }] }],
  ...everyPart(0).map((body, part): (typeof good)[number] => [`6000, the last in the ${partNames[part]}`, body]),
  [
    '6000 beside spaces at the ends, which Discord trims away before it counts',
    { embeds: [{ description: text(4000) }, { title: ' t ', description: `\n ${text(1999)} \n` }] },
  ],
  ['a picture alone', { embeds: [{ image: { url: 'https://example.org/a.png' } }] }],
  ['25 fields', { embeds: [{ title: 't', fields: fields(25) }] }],
  ['nobody to be pinged', { content: '@everyone', allowed_mentions: { parse: [] } }],
  ['one role to be pinged', { content: 'x', allowed_mentions: { parse: [], roles: ['1'] } }],
  ['a timestamp of any zone', { embeds: [{ title: 't', timestamp: '2026-01-05T09:00:00+08:00' }] }],
  ['integers as strings', { content: 'x', flags: '4' }],
];

describe('the referee on messages', () => {
  it.each(bad)('refuses %s', async (_why, rule, path, body) => {
    const discord = await startDiscord();
    const channel = discord.guilds[0]!.channels[0]!.id;
    const reply = await send(discord, 'POST', `/channels/${channel}/messages`, body);
    expect(discord.violations.map((violation) => [violation.rule, violation.path])).toContainEqual([rule, path]);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const inner = path
      .split('.')
      .reduce((node, key) => (node as Record<string, unknown>)[key] as object, reply.body.errors);
    expect(inner).toMatchObject({ _errors: [{ code: expect.any(String), message: expect.any(String) }] });
    expect(discord.messages(channel)).toEqual([]);
  });

  it.each(good)('lets %s through', async (_why, body) => {
    const discord = await startDiscord();
    const channel = discord.guilds[0]!.channels[0]!.id;
    const reply = await send(discord, 'POST', `/channels/${channel}/messages`, body);
    expect(discord.violations).toEqual([]);
    expect(reply.status).toBe(200);
  });

  it.each([{}, { content: '' }, { content: '  ' }, { embeds: [], components: [] }])(
    'refuses an empty message: %j',
    async (body) => {
      const discord = await startDiscord();
      const reply = await send(discord, 'POST', `/channels/${discord.guilds[0]!.channels[0]!.id}/messages`, body);
      expect(reply).toMatchObject({ status: 400, body: { code: 50006, message: 'Cannot send an empty message' } });
      expect(discord.violations.map(({ rule }) => rule)).toEqual(['empty-message']);
    },
  );

  it('notes keys that Discord does not know, and goes on', async () => {
    const discord = await startDiscord();
    const body = { content: 'x', embeds: [{ title: 't', colour: 1 }], ephemeral: true };
    const reply = await send(discord, 'POST', `/channels/${discord.guilds[0]!.channels[0]!.id}/messages`, body);
    expect(reply.status).toBe(200);
    const found = discord.violations.map(({ rule, path }) => `${rule} ${path}`);
    expect(found.toSorted()).toEqual(['unknown-key embeds.0.colour', 'unknown-key ephemeral']);
  });
});
