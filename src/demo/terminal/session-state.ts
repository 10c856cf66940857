import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import type { Locale } from '../../locale.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { TimeMachine } from '../clock/time-machine.ts';
import { demoPeople, type Role } from '../demo-people.ts';
import { peopleAndPlaces } from './controls/people-and-places.ts';
import type { Screen } from './controls/screen.ts';
import type { OpenForm } from './form/open-form.ts';
import type { TerminalView } from './markdown-lines.ts';
import { namesIn } from './names-in.ts';
import type { Paint } from './paint.ts';
import type { LineReader } from './reading/line-reader.ts';
import { terminalWordsFor } from './words/terminal-words-for.ts';

/** What one line of input led to. */
export interface Shown {
  readonly lines: readonly string[];
  /** Whether the bot did what was asked. */
  readonly ok: boolean;
}

/** Where a prompt is: at a Discord with its clock, on a screen. */
export interface TerminalPlace {
  readonly discord: LocalDiscord;
  readonly clock: { readonly wall: () => number };
  readonly timeMachine: Pick<TimeMachine, 'travelTo'>;
  readonly timeZone: string;
  readonly paint: Paint;
  /** The terminal's width, asked anew for every drawing. */
  readonly columns: () => number;
}

/** Who sits at the prompt, and what stands on the screen. */
export interface SessionState extends TerminalPlace {
  locale: Locale;
  role: Role;
  /** The newest first. Numbers are those of the newest; labels of earlier ones are still there to be read. */
  screens: readonly Screen[];
  form: OpenForm | undefined;
  /** The lines that listed choices stand for. */
  pickable: readonly string[];
  /** What names that autocomplete offered stand for, by command, option and name. */
  readonly offered: Map<string, string | number>;
}

export function terminalViewOf({ discord, clock, timeZone, paint, columns, locale }: SessionState): TerminalView {
  const times = { locale, timeZone, nowMs: clock.wall() };
  return { columns: columns(), paint, names: namesIn(discord), times, words: terminalWordsFor(locale) };
}

export function actorOf({ locale, role }: SessionState): { readonly locale: string; readonly user: string } {
  return { locale, user: demoPeople[role] };
}

export function lineReaderOf(state: SessionState): LineReader {
  const { discord, locale, role, offered } = state;
  const userId = discord.users.find(({ username }) => username === demoPeople[role])?.id;
  const member = discord.guilds[0]?.members.find((each) => each.userId === userId);
  return {
    commands: slashCommands(discord),
    places: peopleAndPlaces(discord),
    locale,
    permissions: member?.permissions ?? 0n,
    offered: (...key) => offered.get(offerKey(...key)),
  };
}

export function offerKey(command: string, option: string, name: string): string {
  return [command, option, name].join('\n');
}

function slashCommands(discord: LocalDiscord): readonly APIApplicationCommand[] {
  return discord.commands().filter(({ type }) => type === ApplicationCommandType.ChatInput);
}
