import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };
const posting = new RegExp(`/channels/${daily}/messages$`);

let live: LiveBot;
beforeEach(async () => {
  live = await openLive();
  await live.start().ready;
});
afterEach(() => live.close());

function run(subcommand: string, options: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return live.discord.run({ ...robin, command: `daily ${subcommand}`, options });
}

function messageOf({ message, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  expect(live.discord.violations).toEqual([]);
  if (message === undefined) throw new Error('there is no answer');
  return message;
}

const textOf = ({ content, embeds, components }: APIMessage) => JSON.stringify([content, embeds, components]);

/** The id of a feed that tells an interview in order, as commands take it. */
async function addFeed(options: Readonly<Record<string, string>> = {}): Promise<string> {
  const basics = { kind: 'serial', time: '09:00', zone: 'Asia/Shanghai', channel: daily };
  const added = textOf(messageOf(await run('add', { ...basics, ...options })));
  return /daily:preview:1:(?<feed>\w+)/u.exec(added)?.groups?.['feed'] ?? '';
}

describe('a post that Discord refuses, of the whole bot', () => {
  it('for what it says: the next one comes at once, and the item is named with the code, to be banned or let back', async () => {
    const feed = await addFeed();
    live.discord.faults.rest({ kind: 'refusal', code: 240000 }, { path: posting, times: 1 });
    expect(textOf(messageOf(await run('post', { feed })))).toContain('240000');
    const [post, ...others] = live.discord.messages(daily);
    expect([others, textOf(post!)]).toEqual([[], expect.stringContaining('daily:post:1:')]);
    const status = messageOf(await run('status'));
    expect(textOf(status)).toContain('240000');
    const ban = /"custom_id":"(?<id>daily:bar:[^"]*)"/u.exec(textOf(status))?.groups?.['id'] ?? '';
    messageOf(await live.discord.press(status, ban, { user: 'robin' }));
    expect(textOf(messageOf(await run('status')))).not.toContain('240000');
  });

  it('for its place, once: it says so with the code, stops nothing, and what is asked again comes', async () => {
    const feed = await addFeed();
    live.discord.faults.rest({ kind: 'refusal', code: 50001 }, { path: posting, times: 1 });
    expect(textOf(messageOf(await run('post', { feed })))).toContain('50001');
    expect(live.discord.messages(daily)).toEqual([]);
    expect(textOf(messageOf(await run('post', { feed })))).toContain('is out');
    expect(live.discord.messages(daily)).toHaveLength(1);
  });

  it('and a role that its maker may not ping is refused, wherever it is asked, and pinged by no post', async () => {
    const guild = live.discord.guilds.find(({ channels }) => channels.some(({ id }) => id === daily));
    const role = guild?.roles.find(({ id, mentionable }) => !mentionable && id !== guild.id)?.id ?? '';
    const feed = await addFeed();
    expect(textOf(messageOf(await run('edit', { feed, role })))).toContain(
      'couldn’t check whether you’re allowed to ping',
    );
    expect(textOf(messageOf(await run('edit', { feed, role, channel: daily })))).toContain('yourself: Mention');
    messageOf(await run('post', { feed }));
    expect([live.discord.pings, live.discord.messages(daily).length]).toEqual([[], 1]);
  });

  it('and one whose role is deleted: the post comes, and the status says that it pings nobody', async () => {
    const guild = live.discord.guilds.find(({ channels }) => channels.some(({ id }) => id === daily));
    const role = guild?.roles.find(({ name }) => name === 'readers')?.id ?? '';
    const feed = await addFeed({ role });
    live.discord.deleteRole(role);
    messageOf(await run('post', { feed }));
    expect(live.discord.messages(daily)).toHaveLength(1);
    expect(textOf(messageOf(await run('status')))).toContain('wasn’t pinged');
  });
});
