import { createShiftableClock } from '../../../src/demo/clock/shiftable-clock.ts';
import { createTimeMachine } from '../../../src/demo/clock/time-machine.ts';
import { createTerminalSession } from '../../../src/demo/terminal/terminal-session.ts';
import type { Locale } from '../../../src/locale.ts';
import { loginByHand, type Received } from '../../local-discord/interaction-bot.ts';
import { startDiscord } from '../../local-discord/raw-discord.ts';
import { createHandMachine } from '../clock/hand-machine.ts';

const asIs = (text: string) => text;
const plain = { bold: asIs, dim: asIs, link: asIs, warn: asIs, colour: (_: number, text: string) => text };

/** A person at the prompt, and a bot whose every answer the test writes. */
export async function openTerminal({
  locale,
  commands,
  columns = 200,
}: { locale?: Locale; commands?: readonly unknown[]; columns?: number } = {}) {
  // No time passes by itself: it is travelled, or moved on as a bot lets it pass.
  const clock = createShiftableClock({ machine: createHandMachine() });
  const discord = await startDiscord({ clock: clock.wall });
  const bot = await (commands === undefined ? loginByHand(discord) : loginByHand(discord, commands));
  const timeMachine = createTimeMachine(clock, {
    discord,
    bot: { drawing: () => 0, nextDueMs: async () => undefined },
  });
  const session = createTerminalSession(
    { discord, clock, timeMachine, timeZone: 'Asia/Shanghai', paint: plain, columns: () => columns },
    locale,
  );

  /** What is typed comes to the bot, which answers so: what the person sees, and what came. */
  async function answered(line: string, data: unknown, type = 4) {
    const entering = session.enter(line);
    const received = await bot.next();
    await bot.callback(received, { type, data });
    return { ...(await entering), received };
  }
  /** All that is said where nothing comes to the bot. */
  const said = async (line: string) => (await session.enter(line)).lines.join(' ');
  function pass(ms: number): void {
    clock.advance(ms);
    discord.tick();
  }
  return { discord, bot, session, answered, said, pass };
}

/** A button's custom id, and what was picked of a select. */
export function used({ payload }: Received): unknown {
  const { custom_id: customId, values } = payload.data;
  return values === undefined ? customId : [customId, ...values];
}
