import { Client, Events, InteractionType, REST, type APIInteraction, type ClientOptions } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { quoteCommand } from './interaction-bot.ts';
import { commandsPath, startDiscord } from './raw-discord.ts';

type Answer = (interaction: APIInteraction, rest: REST) => Promise<unknown>;

const callback = (rest: REST, { id, token }: APIInteraction, body: unknown): Promise<unknown> =>
  rest.post(`/interactions/${id}/${token}/callback`, { auth: false, body });

/** discord.js as the bot uses it: intents 0, raw interactions, its REST pointed at the local Discord. */
async function login(
  discord: LocalDiscord,
  answer: Answer = () => Promise.resolve(),
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({ intents: 0, rest: { api: discord.apiUrl }, ...options });
  onTestFinished(() => client.destroy());
  client.on(Events.Error, () => undefined);
  client.ws.on(
    'INTERACTION_CREATE' as never,
    ((interaction: APIInteraction) => {
      void answer(interaction, client.rest);
    }) as never,
  );
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  await rest.put(`/applications/${discord.applicationId}/commands`, { body: [quoteCommand] });
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

const echo: Answer = (interaction, rest) => {
  const data = interaction.data as { options?: { value: string }[] };
  return callback(rest, interaction, { type: 4, data: { content: data.options?.[0]?.value } });
};

describe('the real discord.js', () => {
  it('logs in and breaks no rule', async () => {
    const discord = await startDiscord();
    const client = await login(discord);
    expect(client.user.username).toBe('pullquote');
    expect(client.application.id).toBe(discord.applicationId);
    expect(discord.commands().map(({ name }) => name)).toEqual(['quote']);
    expect([discord.connections(), discord.violations]).toEqual([1, []]);
  });

  it('receives guilds where it asks for them', async () => {
    const discord = await startDiscord();
    const client = await login(discord, undefined, { intents: 1 });
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Reading Room', '读书会']);
  });

  it('answers a command', async () => {
    const discord = await startDiscord();
    await login(discord, echo);
    const { message, error } = await discord.run({ command: 'quote', options: { text: '护城河' } });
    expect([message!.content, error, discord.violations]).toEqual(['护城河', undefined, []]);
  });

  it('answers by its own high-level methods', async () => {
    const discord = await startDiscord();
    const client = await login(discord);
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) {
        void interaction
          .deferReply()
          .then(() =>
            interaction.editReply({ content: 'x', files: [{ attachment: Buffer.from('a'), name: 'a.txt' }] }),
          );
      }
    });
    const { message, deferred } = await discord.run({ command: 'quote', options: { text: 'x' } });
    expect([message!.attachments[0]!.filename, deferred, discord.violations]).toEqual(['a.txt', true, []]);
  });

  it('completes, and the picked choice comes back', async () => {
    const discord = await startDiscord();
    await login(discord, (interaction, rest) =>
      interaction.type === InteractionType.ApplicationCommandAutocomplete
        ? callback(rest, interaction, { type: 8, data: { choices: [{ name: 'Moat', value: 'p:8' }] } })
        : echo(interaction, rest),
    );
    const { choices } = await discord.complete({ command: 'quote', focused: 'text', options: { text: 'mo' } });
    const picked = String(choices![0]!.value);
    const { message } = await discord.run({ command: 'quote', options: { text: picked } });
    expect([message!.content, discord.violations]).toEqual(['p:8', []]);
  });

  it('answers a button', async () => {
    const discord = await startDiscord();
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'Next', custom_id: 'next:1' }] };
    await login(discord, (interaction, rest) =>
      interaction.type === InteractionType.MessageComponent
        ? callback(rest, interaction, { type: 7, data: { content: 'second' } })
        : callback(rest, interaction, { type: 4, data: { content: 'first', components: [row] } }),
    );
    const { message } = await discord.run({ command: 'quote', options: { text: 'x' } });
    const pressed = await discord.press(message!, 'next:1', { user: 'meihua' });
    expect([pressed.message!.content, pressed.message!.id, discord.violations]).toEqual(['second', message!.id, []]);
  });

  it('resumes after a cut line and answers what it missed', async () => {
    const discord = await startDiscord();
    const client = await login(discord, echo);
    const resumed = new Promise((resolve) => void client.once(Events.ShardResume, resolve));
    discord.faults.closeGateway(4000);
    await expect.poll(() => discord.connections()).toBe(0);
    const outcome = discord.run({ command: 'quote', options: { text: 'missed' } });
    expect((await outcome).message!.content).toBe('missed');
    await resumed;
    expect([discord.connections(), discord.violations]).toEqual([1, []]);
  });

  it('reconnects where op 7 asks it to', async () => {
    const discord = await startDiscord();
    const client = await login(discord, echo);
    const resumed = new Promise((resolve) => void client.once(Events.ShardResume, resolve));
    discord.faults.requestReconnect();
    await resumed;
    expect((await discord.run({ command: 'quote', options: { text: 'x' } })).error).toBeUndefined();
  });

  it('resumes an invalidated session that may be resumed', async () => {
    const discord = await startDiscord();
    const client = await login(discord, echo);
    const resumed = new Promise((resolve) => void client.once(Events.ShardResume, resolve));
    discord.faults.invalidateSession(true);
    await resumed;
    expect((await discord.run({ command: 'quote', options: { text: 'x' } })).error).toBeUndefined();
    expect(discord.violations).toEqual([]);
  });

  it('identifies anew where the session is gone', async () => {
    const discord = await startDiscord({ rateLimits: false });
    // The library's own throttler would wait 5 s.
    const throttler = { waitForIdentify: () => Promise.resolve() };
    const ws = { buildIdentifyThrottler: () => Promise.resolve(throttler) };
    const client = await login(discord, echo, { ws });
    const ready = new Promise((resolve) => void client.once(Events.ShardReady, resolve));
    discord.faults.invalidateSession(false);
    await ready;
    expect(discord.violations).toEqual([]);
  });

  it('takes a missing heartbeat ack for a dead line, and resumes', async () => {
    const discord = await startDiscord({ heartbeatIntervalMs: 200 });
    const client = await login(discord, echo);
    const resumed = new Promise((resolve) => void client.once(Events.ShardResume, resolve));
    discord.faults.ignoreHeartbeats(2);
    await resumed;
    expect(discord.violations).toEqual([]);
  });

  it('is refused with a wrong token', async () => {
    const discord = await startDiscord();
    const client = new Client({ intents: 0, rest: { api: discord.apiUrl } });
    onTestFinished(() => client.destroy());
    await expect(client.login('wrong')).rejects.toThrow(/invalid token/i);
    expect(discord.violations.map(({ rule }) => rule)).toEqual(['authorization']);
  });

  it('waits out an earned 429', async () => {
    const discord = await startDiscord();
    const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
    discord.faults.rest({ kind: 'rate-limit', scope: 'user', retryAfterSeconds: 0.05 });
    await rest.put(commandsPath(discord) as `/${string}`, { body: [quoteCommand] });
    expect(discord.requests.map(({ status }) => status)).toEqual([429, 200]);
  });

  it('says the path of what Discord refused', async () => {
    const discord = await startDiscord();
    const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
    const body = { content: 'x', embeds: [{ title: 'x'.repeat(257) }] };
    const refused = rest.post(`/channels/${discord.guilds[0]!.channels[0]!.id}/messages`, { body });
    await expect(refused).rejects.toMatchObject({
      code: 50035,
      message: expect.stringContaining('embeds[0].title[BASE_TYPE_MAX_LENGTH]'),
    });
  });
});
