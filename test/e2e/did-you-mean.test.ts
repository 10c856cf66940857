import { type APIComponentInMessageActionRow, type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import type { Outcome } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
let bot: Bot | undefined;
beforeAll(async () => {
  live = await openLive();
  await restart();
});
afterAll(() => live.close());

async function restart(): Promise<void> {
  await bot?.stop();
  bot = live.start();
  await bot.ready;
}

function shownBy({ error, message, followups }: Outcome): APIMessage {
  expect([error, live.discord.violations]).toEqual([undefined, []]);
  return followups[0] ?? message!;
}

/** The button with that label: its custom id. */
function buttonOf({ components }: APIMessage, label: string): string {
  const rows = (components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  const all = rows.flatMap((row): readonly APIComponentInMessageActionRow[] => row.components);
  const button = all.find((each) => 'label' in each && each.label === label);
  return button !== undefined && 'custom_id' in button ? button.custom_id : '';
}

describe('a /quote that finds nothing', () => {
  it.each([
    ['ada', 'en-US', 'accordeon velvet', 'Did you mean “accordion”?', 'accordion'],
    ['xiaolin', 'zh-CN', '手蓬琴', '你要找的是不是“手风琴”？', '手风琴'],
    ['meihua', 'zh-TW', 'shoufengqin拖拉機', '你是不是要找「手風琴」？', '手風琴'],
  ])(
    'offers %s (%s) what may have been meant, and shows it, after a restart as well',
    async (user, locale, text, line, label) => {
      const asked = await live.discord.run({ command: 'quote', options: { text }, user, locale });
      const nothing = shownBy(asked);
      expect(nothing.embeds[0]?.description).toContain(line);
      await restart();
      const pressed = await live.discord.press(nothing, buttonOf(nothing, label), { user, locale });
      const quote = shownBy(pressed);
      expect(quote.embeds[0]?.author?.name).toContain('沈穗');
      expect(quote.embeds[0]?.description).toContain('手风琴');
    },
  );
});
