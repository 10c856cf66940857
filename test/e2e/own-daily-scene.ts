import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { Bot, BotOptions } from '../../src/app/bot.ts';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import type { Locale } from '../../src/locale.ts';
import { openLive, type LiveBot } from './live-bot.ts';

export const hourMs = 60 * 60_000;
/** What is left of a leap: the clock jumps, and is believed again after a while. */
export const believedMs = 40 * 60_000;

export const ownWords = {
  'en-US': {
    ways: 'A quote a day…',
    setUp: 'Set it up',
    title: 'Your daily quote',
    stop: 'Stop',
    start: 'Start again',
    change: 'Change',
    again: 'Edit again',
    stopped: 'Your daily quote has stopped: Discord didn’t let',
    gone: 'its interview is no longer here',
    missed: 'the bot was offline',
    unsent: 'The last daily quote couldn’t be sent',
    cameOn: 'has come already',
  },
  'zh-CN': {
    ways: '每天一句…',
    setUp: '开启',
    title: '你的每日一句',
    stop: '停止',
    start: '重新开始',
    change: '修改',
    again: '重新填写',
    stopped: '你的每日一句已停止：连续两天',
    gone: '它的访谈已不在这里',
    missed: '机器人当时不在线',
    unsent: '上一条每日一句没能发出',
    cameOn: '那一句已经发过',
  },
  'zh-TW': {
    ways: '每天一句…',
    setUp: '開啟',
    title: '你的每日一句',
    stop: '停止',
    start: '重新開始',
    change: '修改',
    again: '重新填寫',
    stopped: '你的每日一句已停止：連續兩天',
    gone: '它的訪談已不在這裡',
    missed: '機器人當時離線',
    unsent: '上一則每日一句沒能傳出',
    cameOn: '那一句已經傳過',
  },
} as const;

export const morning = { time: '9:00', zone: 'America/New_York', kind: ['highlight'] };
export const person = (locale: Locale): Actor => ({ user: 'ada', locale, where: { kind: 'bot-dm' } });

export const textOf = ({ content, embeds }: APIMessage) => JSON.stringify([content, embeds]);

export function answerOf({ message, followups, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  const answer = followups[0] ?? message;
  if (answer === undefined) throw new Error('there is no answer');
  return answer;
}

export function idOf(message: APIMessage, label: string): string {
  const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  for (const button of rows.flatMap(({ components }) => components)) {
    if ('custom_id' in button && 'label' in button && button.label === label) return button.custom_id;
  }
  throw new Error(`no button ${label}`);
}

/** Somebody, their direct messages with the bot, and its clock. */
export interface OwnScene {
  readonly live: LiveBot;
  /** The one that was started last. */
  bot(): Bot;
  start(options?: Partial<BotOptions>): Promise<void>;
  /** To a moment, with most of the time until then skipped over. */
  leapTo(iso: string): Promise<void>;
  run(command: string, actor: Actor): Promise<APIMessage>;
  press(message: APIMessage, label: string, actor: Actor): Promise<APIMessage>;
  /** What their daily quote shows. */
  panel(locale: Locale): Promise<APIMessage>;
  /** By clicks alone: the answer to the form. */
  fill(label: 'setUp' | 'change', fields: Fields, locale: Locale): Promise<APIMessage>;
  setUp(locale: Locale, fields?: Fields): Promise<APIMessage>;
  /** What the bot wrote by itself. */
  sent(): readonly APIMessage[];
  /** How often Discord was asked to take a direct message, and did not. */
  refusals(): number;
}

type Fields = Parameters<LiveBot['discord']['submit']>[1];

export async function openOwnScene(): Promise<OwnScene> {
  const live = await openLive();
  let last: Bot | undefined;

  async function start(options: Partial<BotOptions> = {}): Promise<void> {
    last = live.start(options);
    await last.ready;
    await live.discord.connected();
  }

  const run = async (command: string, actor: Actor) => answerOf(await live.discord.run({ command, ...actor }));
  const press = async (message: APIMessage, label: string, actor: Actor) =>
    answerOf(await live.discord.press(message, idOf(message, label), actor));
  const panel = async (locale: Locale) =>
    press(await run('today', person(locale)), ownWords[locale].ways, person(locale));

  async function fill(label: 'setUp' | 'change', fields: Fields, locale: Locale): Promise<APIMessage> {
    const shown = await panel(locale);
    const { modal } = await live.discord.press(shown, idOf(shown, ownWords[locale][label]), person(locale));
    return answerOf(await live.discord.submit(modal!, fields, person(locale)));
  }

  await start();
  return {
    live,
    bot: () => last!,
    start,
    async leapTo(iso) {
      const left = Date.parse(iso) - live.clock.wall();
      live.clock.setWall(left - believedMs);
      live.discord.tick();
      await live.pass(believedMs);
    },
    run,
    press,
    panel,
    fill,
    setUp: (locale, fields = morning) => fill('setUp', fields, locale),
    sent() {
      const direct = live.discord.channels().filter(({ type }) => type === 1);
      return direct
        .flatMap(({ id }) => live.discord.messages(id))
        .filter(
          ({ interaction_metadata: asked, flags = 0 }) => asked === undefined && (flags & MessageFlags.Ephemeral) === 0,
        );
    },
    refusals: () => live.log.lines.filter(({ message }) => message === 'Discord refuses a post').length,
  };
}
