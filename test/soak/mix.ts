import type { LocalDiscord, Outcome } from '../../src/local-discord/local-discord.ts';
import type { Ask, Asker } from './ask.ts';
import { dailyAsker } from './daily-asker.ts';
import { createOldMessages } from './old-messages.ts';
import * as reading from './reading-asks.ts';
import { askSaved, askToSave } from './saved-asks.ts';
import { type SavedStates, soakPassages } from './saved-states.ts';
import { settingsAsker } from './settings-asker.ts';
import { soakInterviews, type SoakPassage } from './soak-collection.ts';
import { patienceMs, type Somewhere, type SoakWorld } from './soak-world.ts';

export interface MixParts {
  readonly discord: LocalDiscord;
  readonly world: SoakWorld;
  readonly states: SavedStates;
  readonly random: () => number;
}

/** What people do, at random: by weight, and what follows from what they saw before. */
export interface Mix {
  next(): Ask;
  /** An answer that came: its buttons may be pressed from now on. */
  saw(ask: Ask, outcome: Outcome): void;
}

const often = ['邮差', '裁缝', '石阶', 'ferry', 'printer', 'baker'];
const nonsense = ['zzqx wvvk', 'qqqq jjjj xxxx', 'vvkz pqqp'];

/** Words that people type; they are never to be read in the log. */
export const typedWords = [...soakPassages.map(({ word }) => word), ...often, ...nonsense];

export function createMix({ discord, world, states, random }: MixParts): Mix {
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!;
  const at = () => pick(world.everywhere);
  const old = createOldMessages(discord, random);
  /** What somebody does next, having seen what came. */
  const following: Ask[] = [];
  const soon = (ask: Ask) => void following.push(ask);
  const said = sayPassages(discord, world);
  const person = () => {
    const place = at();
    return { at: place, userId: place.user };
  };
  const section = ({ sections, slug }: (typeof soakInterviews)[number]) =>
    reading.askSection(pick(sections), slug, at());
  const draw = weigh(random, [
    [22, () => askFor(pick(soakPassages), random() < 0.05, at())],
    [5, () => reading.askNumber(pick(soakPassages), at())],
    [5, () => reading.askOften(pick(often), at())],
    [5, () => reading.askNonsense(pick(nonsense), at())],
    [2, () => reading.askAny('quote', at())],
    [4, () => typing(pick(soakPassages), at(), soon)],
    [4, () => section(pick(soakInterviews))],
    [3, () => reading.askPlainly('summary', at())],
    [4, () => reading.askPlainly('highlights', at())],
    [4, () => reading.askAny('today', at())],
    [2, () => reading.askPlainly('library', at())],
    [2, () => reading.askPlainly('help', at())],
    [1, () => reading.askPlainly('privacy', at())],
    [4, () => find(pick(said))],
    [4, () => askToSave(person(), { states, random, soon })],
    [3, () => askSaved(person(), states)],
    [2, settingsAsker(world, random)],
    [3, dailyAsker(world, random)],
    [20, old.press],
  ]);
  return {
    next() {
      const follows = random() < 0.5 ? following.shift() : undefined;
      for (let ask = follows ?? draw(); ; ask = draw()) if (ask !== undefined) return ask;
    },
    saw: (ask, outcome) => old.keep(outcome, ask.user),
  };
}

function weigh(random: () => number, askers: readonly (readonly [weight: number, asker: Asker])[]): Asker {
  const total = askers.reduce((sum, [weight]) => sum + weight, 0);
  return () => {
    let left = random() * total;
    return askers.find(([weight]) => (left -= weight) < 0)?.[1]();
  };
}

function askFor(passage: SoakPassage, isPrivate: boolean, at: Somewhere): Ask {
  return reading.askWords(passage, passage.word, isPrivate, at);
}

/** Types a word, a few letters at a time, and picks what is offered in the end. */
function typing(passage: SoakPassage, at: Somewhere, soon: (ask: Ask) => void): Ask {
  const choose = (value: string) => soon(reading.askPicked(passage, value, at));
  const { length } = passage.word;
  const lengths = [2, 5, 8].filter((some) => some < length);
  const [first, ...others] = [...lengths, length].map((typed) =>
    reading.askChoices(passage, typed, at, typed === length ? choose : () => undefined),
  );
  others.forEach(soon);
  return first!;
}

interface Said {
  readonly messageId: string;
  readonly passage: SoakPassage;
  readonly user: string;
}

function find({ messageId, passage, user }: Said): Ask {
  return reading.askMessage(messageId, passage, { user, patienceMs });
}

/** People say passages in channels, as they are. */
function sayPassages(discord: LocalDiscord, { everywhere }: SoakWorld): readonly Said[] {
  const places = everywhere.filter(({ where }) => where.kind === 'guild');
  return soakPassages.flatMap((passage, number) => {
    const place = places[number % places.length];
    if (place?.where.kind !== 'guild') return [];
    const words = /^.*?[。.]/u.exec(passage.text)?.[0] ?? '';
    const { id } = discord.say(place.where.channelId, `> ${words}`, { user: place.user });
    return [{ messageId: id, passage, user: place.user }];
  });
}
