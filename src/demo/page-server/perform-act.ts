import { timeTomorrow } from '../clock/time-tomorrow.ts';
import { ActRefused, type Actor, type LocalDiscord, type Outcome } from '../../local-discord/local-discord.ts';
import type { Act, ActResult, PageActor } from '../page/protocol/act.ts';
import { demoPeople } from '../demo-people.ts';
import type { PageWorld } from './page-world.ts';

const hourMs = 60 * 60_000;

/** Does in the local Discord what the visitor did on the page. */
export async function performAct(act: Act, world: PageWorld): Promise<ActResult> {
  try {
    return await perform(act, world);
  } catch (error) {
    if (!(error instanceof ActRefused)) throw error;
    const [, detail = ''] = /^[\w-]+: (.*)$/s.exec(error.message) ?? [];
    return { kind: 'refused', code: error.code, detail };
  }
}

async function perform(act: Act, world: PageWorld): Promise<ActResult> {
  const { discord, clock, timeMachine, timeZone } = world;
  switch (act.kind) {
    case 'run':
      return told(await discord.run({ ...actorOf(act, discord), command: act.command, options: act.options }));
    case 'complete': {
      const { command, options, focused } = act;
      const { choices = [] } = await discord.complete({ ...actorOf(act, discord), command, options, focused });
      return { kind: 'choices', choices };
    }
    case 'press':
      return told(await discord.press(act.messageId, act.customId, actorOf(act, discord)));
    case 'pick':
      return told(await discord.pick(act.messageId, act.customId, act.values, actorOf(act, discord)));
    case 'submit':
      return told(await discord.submit(act.modalId, act.fields, { locale: act.locale }));
    case 'dismiss':
      discord.dismiss(act.modalId);
      return { kind: 'done' };
    case 'menu':
      return told(
        await discord.runOnMessage({ ...actorOf(act, discord), command: act.command, message: act.messageId }),
      );
    case 'say':
      discord.say(placeOf(act.channelId, discord).id, act.text, { user: demoPeople[act.role] });
      return { kind: 'done' };
    case 'wait':
      await timeMachine.travelTo(clock.wall() + act.hours * hourMs);
      return { kind: 'done' };
    case 'sleep':
    default:
      await timeMachine.travelTo(timeTomorrow(clock.wall(), act.until, timeZone));
      return { kind: 'done' };
  }
}

function told({ error, message, modal }: Outcome): ActResult {
  return error === undefined ? { kind: 'done', messageId: message?.id, modal } : { kind: 'failed', detail: error };
}

function actorOf({ role, locale, channelId }: PageActor, discord: LocalDiscord): Actor {
  const isDirect = placeOf(channelId, discord).guildId === undefined;
  return { user: demoPeople[role], locale, where: isDirect ? { kind: 'bot-dm' } : { kind: 'guild', channelId } };
}

function placeOf(channelId: string, discord: LocalDiscord) {
  const channel = discord.channels().find(({ id }) => id === channelId);
  if (channel === undefined) throw new ActRefused('unknown-place', channelId);
  return channel;
}
