import { describe, expect, it } from 'vitest';
import { judgeBySchema } from '../../src/local-discord/referee/judge-by-schema.ts';
import { startDiscord } from './raw-discord.ts';

const daily = '1100000000000000102';
const general = '1100000000000000101';
const picture = { name: 'page.png', type: 'image/png', bytes: new Uint8Array([1]), description: 'A page of a book' };

describe('a message that somebody else writes', () => {
  it('may be another app’s, of Components V2', async () => {
    const discord = await startDiscord();
    const media = { url: 'https://example.com/bread.png' };
    const components = [
      { type: 17, components: [{ type: 10, content: 'Bread is patience' }, { type: 14 }] },
      { type: 9, components: [{ type: 10, content: 'x' }], accessory: { type: 11, media, description: 'A loaf' } },
      { type: 12, items: [{ media, description: 'Another loaf' }] },
      { type: 13, file: { url: 'https://example.com/bread.txt' } },
    ];
    const message = discord.say(daily, '', { app: 'Herald', components, flags: 1 << 15 });
    expect(message).toMatchObject({
      author: { username: 'herald', bot: true },
      flags: 1 << 15,
      components: [
        {
          type: 17,
          id: 1,
          components: [
            { type: 10, id: 2, content: 'Bread is patience' },
            { type: 14, id: 3 },
          ],
        },
        { type: 9, id: 4, accessory: { description: 'A loaf' } },
        { type: 12, items: [{ description: 'Another loaf' }] },
        { type: 13 },
      ],
    });
    expect((await judgeBySchema('MessageResponseSchema', message)).findings).toEqual([]);
  });

  it('may have files with alt text, and a poll', async () => {
    const discord = await startDiscord();
    const message = discord.say(daily, 'x', { files: [picture], poll: { question: 'Tea?', answers: ['Yes', 'No'] } });
    expect(message.attachments).toMatchObject([{ filename: 'page.png', description: 'A page of a book' }]);
    expect(message.poll).toMatchObject({ question: { text: 'Tea?' }, answers: [{ answer_id: 1 }, { answer_id: 2 }] });
    expect((await judgeBySchema('MessageResponseSchema', message)).findings).toEqual([]);
  });
});

describe('a message that is forwarded', () => {
  it('comes along as it stands, without its writer', async () => {
    const discord = await startDiscord();
    const said = discord.say(daily, 'Bread is patience', {
      user: 'meihua',
      files: [picture],
      embeds: [{ title: 'Bread' }],
    });
    const forwarded = discord.forward(said, general, { user: 'robin' });
    expect(forwarded).toMatchObject({
      author: { username: 'robin' },
      content: '',
      flags: 1 << 14,
      message_reference: { type: 1, channel_id: daily, message_id: said.id },
    });
    const [snapshot] = forwarded.message_snapshots!;
    expect(snapshot!.message).toMatchObject({
      content: 'Bread is patience',
      embeds: [{ title: 'Bread' }],
      attachments: [{ description: 'A page of a book' }],
      components: [],
    });
    expect(snapshot!.message).not.toHaveProperty('author');
    // The documented type of a forward is the only thing that Discord's published schema does not know.
    const { findings } = await judgeBySchema('MessageResponseSchema', forwarded);
    expect(findings.map(({ path }) => path)).toEqual([['message_reference', 'type']]);
    expect(discord.messages(general)).toEqual([forwarded]);
  });

  it('is forwarded again as it stood at first, and stays when the first is gone', async () => {
    const discord = await startDiscord();
    const forwarded = discord.forward(discord.say(daily, 'Bread is patience'), general);
    const again = discord.forward(forwarded, daily);
    discord.remove(forwarded);
    expect(again.message_snapshots).toMatchObject([{ message: { content: 'Bread is patience' } }]);
    expect(again.message_reference).toMatchObject({ message_id: forwarded.id });
  });
});
