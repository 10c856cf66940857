import { type APIApplicationCommand, type APIMessage, ApplicationCommandType } from 'discord-api-types/v10';
import { shownText } from '../../foreign-text.ts';
import { locales } from '../../locale.ts';
import { ActRefused, type LocalDiscord, type Outcome } from '../../local-discord/local-discord.ts';
import { demoPeople, type Role } from '../demo-people.ts';
import { LineError } from '../line/line-error.ts';
import { parseLine } from '../line/parse-line.ts';
import { toIds } from '../line/to-ids.ts';
import type { TerminalView } from './markdown-lines.ts';
import { messageLines, type NumberedButton } from './message-lines.ts';
import { namesIn } from './names-in.ts';
import type { Paint } from './paint.ts';
import { wrapText } from './wrap-text.ts';

/** What one line of input led to. */
export interface Shown {
  readonly lines: readonly string[];
  /** Whether the bot did what was asked. */
  readonly ok: boolean;
}

/** What autocomplete offers at the end of a line, numbered; command names while one is being typed. */
export interface Offered {
  readonly lines: readonly string[];
  /** The line, where only one thing can be meant. */
  readonly completed: string | undefined;
}

/** One person at a prompt: runs lines, keeps what the numbers on the screen stand for. */
export interface TerminalSession {
  /** A slash command, the number of a button or choice, `language zh-CN` or `role moderator`. */
  enter(line: string): Promise<Shown>;
  offer(line: string): Promise<Offered>;
}

/** Who sits at the prompt, and what the numbers on the screen stand for. */
interface SessionState {
  readonly discord: LocalDiscord;
  readonly paint: Paint;
  readonly columns: () => number;
  locale: string;
  user: string;
  pressable: { readonly message: APIMessage; readonly buttons: readonly NumberedButton[] } | undefined;
  /** The lines that choices stand for. */
  pickable: readonly string[];
}

/** @param columns - the terminal's width, asked anew for every drawing */
export function createTerminalSession(discord: LocalDiscord, paint: Paint, columns: () => number): TerminalSession {
  const state: SessionState = {
    discord,
    paint,
    columns,
    locale: 'en-US',
    user: demoPeople.member,
    pressable: undefined,
    pickable: [],
  };
  return {
    async enter(line) {
      try {
        return await enter(state, line.trim());
      } catch (error) {
        if (!isMendable(error)) throw error;
        return { lines: [paint.warn(shownText(error.message))], ok: false };
      }
    },
    async offer(line) {
      try {
        return await offer(state, line);
      } catch (error) {
        if (!isMendable(error)) throw error;
        return { lines: [paint.warn(shownText(error.message))], completed: undefined };
      }
    },
  };
}

async function enter(state: SessionState, text: string): Promise<Shown> {
  if (/^\d+$/.test(text)) return pressOrPick(state, Number(text));
  state.pickable = [];
  const [, language] = /^language\s+(\S+)$/.exec(text) ?? [];
  if (language !== undefined) return speak(state, language);
  const [, role] = /^role\s+(\S+)$/.exec(text) ?? [];
  if (role !== undefined) return become(state, role);
  return run(state, text.startsWith('/') ? text : `/${text}`);
}

async function pressOrPick(state: SessionState, number: number): Promise<Shown> {
  const { discord, locale, user, pressable } = state;
  const picked = state.pickable[number - 1];
  if (picked !== undefined) {
    state.pickable = [];
    return run(state, picked);
  }
  const button = pressable?.buttons[number - 1];
  if (!pressable || !button) throw new Misspoken(`There is no ${number} on the screen`);
  return show(state, await discord.press(pressable.message, button.customId, { locale, user }));
}

async function run(state: SessionState, line: string): Promise<Shown> {
  const { discord, locale, user } = state;
  const { command, options: written } = parseLine(line, slashCommands(discord));
  const [guild] = discord.guilds;
  const options = toIds(written, { channels: guild?.channels ?? [], roles: guild?.roles ?? [] });
  return show(state, await discord.run({ command, options, locale, user }));
}

function show(state: SessionState, { message, followups, error }: Outcome): Shown {
  const { discord, paint, columns } = state;
  if (!message) return { lines: [paint.warn(shownText(error ?? 'The bot did not answer.'))], ok: false };
  const view: TerminalView = { columns: columns(), paint, names: namesIn(discord) };
  const { lines, buttons } = messageLines(withShownTexts(message), view);
  state.pressable = { message, buttons };
  return {
    lines: [...lines, ...followups.flatMap((each) => messageLines(withShownTexts(each), view).lines)],
    ok: true,
  };
}

/** Its lines stay; whatever else steers a terminal is shown as what it is. */
function withShownTexts(message: APIMessage): APIMessage {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the same shape
  return JSON.parse(JSON.stringify(message), (_, part: unknown) =>
    typeof part === 'string' ? part.split('\n').map(shownText).join('\n') : part,
  ) as APIMessage;
}

function speak(state: SessionState, language: string): Shown {
  const known: readonly string[] = locales;
  if (!known.includes(language)) throw new Misspoken(`Languages: ${known.join(', ')}`);
  state.locale = language;
  return { lines: [state.paint.dim(`You are now someone who reads ${language}`)], ok: true };
}

function become(state: SessionState, role: string): Shown {
  if (!isRole(role)) throw new Misspoken(`Roles: ${Object.keys(demoPeople).join(', ')}`);
  state.user = demoPeople[role];
  return { lines: [state.paint.dim(`You are now a ${role}`)], ok: true };
}

async function offer(state: SessionState, line: string): Promise<Offered> {
  const { discord, paint, columns, locale, user } = state;
  const commands = slashCommands(discord);
  if (!/\s/.test(line)) return offerCommands(commands, line.startsWith('/') ? line : `/${line}`);
  const { command, options, last } = parseLine(line, commands);
  if (last === undefined) return { lines: [], completed: undefined };
  const { choices = [] } = await discord.complete({ command, options, focused: last, locale, user });
  state.pickable = choices.map(({ value }) => {
    const others = Object.entries(options).filter(([name]) => name !== last);
    const written = [[last, value] as const, ...others].map(([name, each]) => `${name}:${each}`);
    return `/${command} ${written.join(' ')}`;
  });
  const listed = choices.flatMap(({ name }, index) =>
    wrapText(shownText(name), columns() - 5).map((text, part) =>
      part === 0 ? `${paint.bold(String(index + 1).padStart(3))} ${text}` : `    ${text}`,
    ),
  );
  return { lines: listed.length > 0 ? listed : [paint.dim('  nothing is offered here')], completed: undefined };
}

function offerCommands(commands: readonly APIApplicationCommand[], begun: string): Offered {
  const fitting = commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(begun));
  return fitting.length === 1
    ? { lines: [], completed: fitting[0] }
    : { lines: [fitting.join(' ')], completed: undefined };
}

function slashCommands(discord: LocalDiscord): readonly APIApplicationCommand[] {
  return discord.commands().filter(({ type }) => type === ApplicationCommandType.ChatInput);
}

/** A line for the prompt itself that says nothing it knows. */
class Misspoken extends Error {}

function isMendable(error: unknown): error is Error {
  return error instanceof LineError || error instanceof ActRefused || error instanceof Misspoken;
}

function isRole(role: string): role is Role {
  return Object.hasOwn(demoPeople, role);
}
