import { describe, expect, it } from 'vitest';
import { begin, rules } from './interaction-bot.ts';
import { send, startDiscord, type Reply } from './raw-discord.ts';

describe('files of an answer', () => {
  it('come as a form, and are served back', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    const form = new FormData();
    const data = {
      embeds: [{ image: { url: 'attachment://card.png' } }],
      attachments: [{ id: '0', filename: 'card.png', description: 'A card' }],
    };
    form.append('payload_json', JSON.stringify({ type: 4, data }));
    form.append('files[0]', new Blob(['pixels'], { type: 'image/png' }), 'card.png');
    expect((await bot.callback(received, form)).status).toBe(204);
    const [attachment] = (await outcome).message!.attachments;
    expect(attachment).toMatchObject({
      filename: 'card.png',
      description: 'A card',
      size: 6,
      content_type: 'image/png',
    });
    expect((await outcome).message!.embeds[0]!.image!.url).toBe(attachment!.url);
    expect(await (await fetch(attachment!.url)).text()).toBe('pixels');
    expect(discord.requests.at(-1)!.files).toEqual([{ name: 'card.png', size: 6 }]);
    expect(discord.violations).toEqual([]);
  });

  it('are named by texts of their numbers, as Discord’s schema says, not by numbers', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const form = new FormData();
    form.append('payload_json', JSON.stringify({ type: 4, data: { attachments: [{ id: 0, filename: 'card.png' }] } }));
    form.append('files[0]', new Blob(['pixels'], { type: 'image/png' }), 'card.png');
    expect((await bot.callback(received, form)).status).toBe(400);
    expect(rules(discord)).toEqual(['schema data.attachments.0.id']);
  });

  it('are at most 10 MiB each', async () => {
    const discord = await startDiscord();
    const form = new FormData();
    form.append('payload_json', '{}');
    form.append('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.png');
    const reply = await send(discord, 'POST', `/channels/${discord.guilds[0]!.channels[0]!.id}/messages`, form);
    expect(reply).toMatchObject({ status: 413, body: { code: 40005 } });
    expect(rules(discord)).toEqual(['file-size']);
  });

  it('are at most ten', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const form = new FormData();
    form.append('payload_json', JSON.stringify({ type: 4, data: {} }));
    for (let n = 0; n < 11; n += 1) form.append(`files[${n}]`, new Blob(['x']), `${n}.txt`);
    await bot.callback(received, form);
    expect(rules(discord)).toEqual(['too-many-files data.attachments']);
  });

  it.each([
    ['an unknown field', 'x', 'y'],
    ['a file in an unknown field', 'picture', new Blob(['x'])],
  ])('are refused in a form with %s', async (_why, field, value) => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const form = new FormData();
    if (typeof value === 'string') form.append(field, value);
    else form.append(field, value, 'a.png');
    expect((await bot.callback(received, form)).status).toBe(400);
    expect(rules(discord)).toEqual(['multipart']);
  });

  it('stay through an edit that does not list them, and leave by one that does', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const form = new FormData();
    form.append('payload_json', JSON.stringify({ type: 4, data: { content: 'x' } }));
    form.append('files[0]', new Blob(['a']), 'a.txt');
    form.append('files[1]', new Blob(['b']), 'b.txt');
    await bot.callback(received, form);
    const names = ({ body }: Reply): string[] => body.attachments.map(({ filename }: { filename: string }) => filename);
    const kept = await bot.original(received, 'PATCH', { content: 'y' });
    expect(names(kept)).toEqual(['a.txt', 'b.txt']);
    const left = await bot.original(received, 'PATCH', { attachments: [{ id: kept.body.attachments[1].id }] });
    expect(names(left)).toEqual(['b.txt']);
    expect(names(await bot.original(received, 'PATCH', { attachments: [] }))).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});
