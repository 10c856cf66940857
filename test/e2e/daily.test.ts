import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const announcements = '1100000000000000103';
const staffOnly = '1100000000000000104';
const forum = '1100000000000000105';
const thread = '1100000000000000106';
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };
const basics = { kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' };

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
});
afterAll(() => live.close());

function run(subcommand: string, options: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return live.discord.run({ ...robin, command: `daily ${subcommand}`, options });
}

function messageOf({ message, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  expect(live.discord.violations).toEqual([]);
  if (message === undefined) throw new Error('there is no answer');
  return message;
}

const textOf = ({ content, embeds }: APIMessage) => JSON.stringify([content, embeds]);

function buttons(message: APIMessage): readonly { readonly label: string; readonly id: string }[] {
  return (message.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((button) =>
          'custom_id' in button && 'label' in button && button.disabled !== true
            ? [{ label: button.label ?? '', id: button.custom_id }]
            : [],
        )
      : [],
  );
}

describe('/daily on a Discord that keeps its rules', () => {
  it.each([
    ['a text channel', daily],
    ['an announcement channel', announcements],
    ['a forum', forum],
    ['a thread', thread],
  ])('sets up %s and posts there at once, once', async (_, channel) => {
    const added = messageOf(await run('add', { ...basics, channel }));
    expect(textOf(added)).toContain(`<#${channel}>`);
    const number = /(?<id>daily:preview:1:(?<feed>\w+))/u.exec(JSON.stringify(added.components))?.groups?.['feed'];
    const posted = messageOf(await run('post', { feed: number ?? '' }));
    expect(textOf(posted)).toContain('is out');
    expect(textOf(messageOf(await run('post', { feed: number ?? '' })))).toContain('was out already');
  });

  it('lets anybody read on in a post, which stays recognisable, and ask about it in private', async () => {
    const [post] = live.discord.messages(daily);
    const ada = { user: 'ada' };
    const about = buttons(post!).find(({ id }) => id.startsWith('daily:post:1:'))!;
    const answer = messageOf(await live.discord.press(post!, about.id, ada));
    expect(answer.flags).toBe(64);
    expect(live.discord.messages(daily)[0]!.embeds).toEqual(post!.embeds);
    for (const { id } of buttons(post!).filter((each) => /^(?:quote:(?!golden)|summary):/u.test(each.id))) {
      messageOf(await live.discord.press(post!, id, ada));
      expect(buttons(live.discord.messages(daily)[0]!).map((each) => each.id)).toContain(about.id);
    }
    expect(live.discord.messages(daily)).toHaveLength(1);
  });

  it('names what is missing in the very channel', async () => {
    expect(textOf(messageOf(await run('add', { ...basics, channel: staffOnly })))).toContain('View Channel');
  });

  it('answers every subcommand and every button within the rules', async () => {
    messageOf(await run('add', { ...basics, kind: 'serial', channel: daily }));
    for (const [subcommand, options] of [
      ['list'],
      ['status'],
      ['status', { channel: daily }],
      ['edit', { feed: '1', time: '10:30', days: 'Mon-Fri' }],
      ['pause', { feed: '1' }],
      ['resume', { feed: '1' }],
      ['skip', { feed: '1' }],
      ['preview', { feed: '1' }],
      ['remove', { feed: '1' }],
      ['edit', { feed: '99', time: '1' }],
    ] as const) {
      let message = messageOf(await run(subcommand, options));
      for (const { label } of buttons(message)) {
        const { id } = buttons(message).find((each) => each.label === label) ?? {};
        if (id !== undefined) message = messageOf(await live.discord.press(message, id, robin));
      }
    }
    expect(live.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });
});
