import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type APIApplicationCommandOption,
  type APIMessage,
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
  ComponentType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Actor, OptionValue, Outcome, RestFault } from '../../src/local-discord/local-discord.ts';
import { letTimePass } from '../fixtures/passing-time.ts';
import { createWholeLog } from '../fixtures/whole-log.ts';
import { openLive, type LiveBot } from './live-bot.ts';

/** What nobody but people says here. */
const word = 'quokkasong';
const said = `${word} 暗号甲 ${word}`;
const general = '1100000000000000101';
const feed = { kind: 'serial', time: '09:00', zone: 'Asia/Shanghai', channel: '1100000000000000102' };
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };

/** A bot among people and places that all bear that word; `trouble` begins once it is ready. */
async function expectNoWords(trouble: (live: LiveBot) => void, { silent = false } = {}): Promise<string> {
  const live = await openLive();
  try {
    const { apiUrl, token, guilds, users } = live.discord;
    const log = createWholeLog([token]);
    for (const user of users) Object.assign(user, { globalName: word });
    for (const { members, channels, roles } of guilds) {
      for (const member of members) Object.assign(member, { nick: word });
      for (const named of [...channels, ...roles]) Object.assign(named, { name: word });
    }
    live.letTimePass();
    await live.start({ log, env: { apiUrl, token, dataDir: live.dataDir, contentDir: '', redisUrl: undefined } }).ready;
    trouble(live);
    const stopTime = letTimePass(live.clock, { ...live.discord, ...(silent && { underWay: () => 0 }) });
    await doEverything(live);
    await stopTime();
    const written = log.written();
    expect(linesWith(written, /quokka|暗号/iu)).toEqual([]);
    expect(linesWith(written, new RegExp(token, 'u'))).toEqual([]);
    // Pictures, and the tokens of interactions.
    expect(linesWith(withoutPlacesOfCode(written), /[\w+/-]{80,}/u)).toEqual([]);
    expect(linesWith(written, /"(?:embeds|components|requestBody|files|content)"/u)).toEqual([]);
    return written;
  } finally {
    await live.close();
  }
}

const linesWith = (text: string, pattern: RegExp) => text.split('\n').filter((line) => pattern.test(line));

/** A stack without its files: how long their paths are is the machine's, and a path looks like base64. */
const withoutPlacesOfCode = (text: string) => text.replaceAll(/(?:file:\/\/)?\/[^()"]*?:\d+:\d+/gu, '');

/** All that people may do, with that word in it. */
async function doEverything({ discord }: LiveBot): Promise<void> {
  const asks = asksOf(discord.commands());
  const outcomes = await Promise.all([
    ...asks.map(({ command, options }) => discord.run({ ...robin, command, options: filled(options) })),
    discord.run({ ...robin, command: 'quote', options: { text: '#3' } }),
    discord.run({ ...robin, command: 'daily add', options: feed }),
    discord.run({ ...robin, command: 'settings' }),
    ...messages(discord).map((message) => discord.runOnMessage({ ...robin, command: 'Find this quote', message })),
  ]);
  await Promise.all(
    asks.flatMap(({ command, options }) =>
      options
        .filter((option) => 'autocomplete' in option && option.autocomplete)
        .map(({ name }) => discord.complete({ ...robin, command, focused: name, options: filled(options) })),
    ),
  );
  await press(outcomes, discord);
}

type Discord = LiveBot['discord'];

interface Ask {
  readonly command: string;
  readonly options: readonly APIApplicationCommandOption[];
}

/** Every command and subcommand that is typed, with its options. */
function asksOf(commands: ReturnType<Discord['commands']>): readonly Ask[] {
  return commands.flatMap(({ type, name, options = [] }) => {
    if (type !== ApplicationCommandType.ChatInput) return [];
    const subcommands = options.filter((option) => option.type === Type.Subcommand);
    if (subcommands.length === 0) return [{ command: name, options }];
    return subcommands.map((sub) => ({ command: `${name} ${sub.name}`, options: sub.options ?? [] }));
  });
}

/** That word wherever somebody may type one. */
function filled(options: readonly APIApplicationCommandOption[]): Record<string, OptionValue> {
  return Object.fromEntries(options.map((option) => [option.name, valueFor(option)]));
}

function valueFor(option: APIApplicationCommandOption): OptionValue {
  if ('choices' in option && option.choices !== undefined) return option.choices[0]!.value;
  const values: Readonly<Record<number, OptionValue>> = {
    [Type.Boolean]: true,
    [Type.Channel]: feed.channel,
    [Type.Role]: '1100000000000000109',
  };
  return values[option.type] ?? said;
}

async function press(outcomes: readonly Outcome[], discord: Discord): Promise<void> {
  const presses = outcomes.flatMap(({ message }) =>
    message === undefined ? [] : customIds(message).map((id) => discord.press(message, id, robin)),
  );
  // Some are gone by the time they are pressed.
  await Promise.allSettled(presses);
}

function customIds({ components = [] }: APIMessage): readonly string[] {
  const buttons = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  return buttons.flatMap((each) => ('custom_id' in each && each.disabled !== true ? [each.custom_id] : []));
}

/** Messages that say it wherever a message may. */
function messages(discord: Discord): readonly APIMessage[] {
  const file = { name: `${word}.png`, type: 'image/png', bytes: new Uint8Array([1]), description: said };
  const named = { name: said, value: said };
  const embed = { title: said, description: said, fields: [named], footer: { text: said }, author: { name: said } };
  return [
    discord.say(general, said, { files: [file] }),
    discord.say(general, said, { app: word, embeds: [embed] }),
    discord.forward(discord.say(general, said), general),
  ];
}

const toPeople = { path: /callback|webhooks|messages/u, times: Number.POSITIVE_INFINITY };
const echo = [{ code: 'BASE_TYPE_CHOICES', message: `"${said}" is none of them` }];
const faults: readonly (readonly [string, RestFault])[] = [
  ['refuses with what was sent', { kind: 'refusal', code: 50_035, errors: { embeds: { 0: { _errors: echo } } } }],
  ['forbids', { kind: 'refusal', code: 50_013 }],
  ['knows nothing of it', { kind: 'refusal', code: 10_062 }],
  ['fails', { kind: 'status', status: 500 }],
  ['fails with a page', { kind: 'status', status: 503, html: true }],
  ['cuts the connection', { kind: 'reset', when: 'before' }],
  ['cuts the connection afterwards', { kind: 'reset', when: 'after' }],
  ['limits', { kind: 'rate-limit', scope: 'user', retryAfterSeconds: 1 }],
  ['limits without a word', { kind: 'rate-limit', scope: 'global' }],
  ['bans this address', { kind: 'blocked', retryAfterSeconds: 1 }],
  ['is silent', { kind: 'slow', until: new Promise(() => undefined) }],
];

describe.concurrent('the log, at its most talkative, keeps nobody’s words', () => {
  it('where all is well', async () => {
    expect(await expectNoWords(() => undefined)).toContain('answered');
  });

  it.each(faults)('where Discord %s', async (_, fault) => {
    // Else time stands still while a request is under way.
    const silent = fault.kind === 'slow';
    const written = await expectNoWords(({ discord }) => void discord.faults.rest(fault, toPeople), { silent });
    expect(written).toContain('received');
  });

  it('where the database fails', async () => {
    const written = await expectNoWords(({ dataDir }) => {
      const raw = new DatabaseSync(join(dataDir, 'pullquote.db'));
      for (const table of ['saved_quotes', 'guild_settings', 'feeds', 'deeds']) raw.exec(`drop table ${table}`);
      raw.close();
    });
    expect(written).toContain('no such table');
  });
});
