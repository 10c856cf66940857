import { type APIMessage, ApplicationCommandType } from 'discord-api-types/v10';
import { locales } from '../../locale.ts';
import { ActRefused, type LocalDiscord, type Outcome } from '../../local-discord/local-discord.ts';
import { messageLines, type NumberedButton } from './message-lines.ts';
import { namesIn } from './names-in.ts';
import type { Paint } from './paint.ts';
import { LineError } from '../line/line-error.ts';
import { parseLine } from '../line/parse-line.ts';
import { toIds } from '../line/to-ids.ts';
import { people, type Role } from '../people.ts';
import { wrapText } from './wrap-text.ts';

/** What one line of input led to. */
export interface Shown {
  readonly lines: readonly string[];
  /** Whether the bot did what was asked. */
  readonly ok: boolean;
}

/** One person at a prompt: runs lines, keeps what the numbers on the screen stand for. */
export interface Session {
  /** A slash command, the number of a button or choice, `language zh-CN` or `role moderator`. */
  enter(line: string): Promise<Shown>;
  /** What autocomplete offers at the end of the line, numbered; command names while one is being typed. */
  offer(line: string): Promise<{ readonly lines: readonly string[]; readonly completed: string | undefined }>;
}

const languages: readonly string[] = locales;

/** @param columns - the terminal's width, asked anew for every drawing */
export function createSession(discord: LocalDiscord, paint: Paint, columns: () => number): Session {
  let locale = 'en-US';
  let user: string = people.member;
  const slashCommands = () => discord.commands().filter(({ type }) => type === ApplicationCommandType.ChatInput);
  let pressable: { message: APIMessage; buttons: readonly NumberedButton[] } | undefined;
  let pickable: readonly { readonly line: string }[] = [];

  const show = (outcome: Outcome): Shown => {
    if (!outcome.message) return { lines: [paint.warn(outcome.error ?? 'The bot did not answer.')], ok: false };
    const view = { columns: columns(), paint, names: namesIn(discord) };
    const { lines, buttons } = messageLines(outcome.message, view);
    pressable = { message: outcome.message, buttons };
    return {
      lines: [...lines, ...outcome.followups.flatMap((each) => messageLines(each, view).lines)],
      ok: true,
    };
  };
  const run = async (line: string): Promise<Shown> => {
    const { command, options: written } = parseLine(line, slashCommands());
    const [guild] = discord.guilds;
    const options = toIds(written, { channels: guild?.channels ?? [], roles: guild?.roles ?? [] });
    return show(await discord.run({ command, options, locale, user }));
  };
  const pressOrPick = async (number: number): Promise<Shown> => {
    const picked = pickable[number - 1];
    if (picked) {
      pickable = [];
      return run(picked.line);
    }
    const button = pressable?.buttons[number - 1];
    if (!pressable || !button) throw new Misspoken(`There is no ${number} on the screen`);
    return show(await discord.press(pressable.message, button.customId, { locale, user }));
  };
  const speak = (language: string): Shown => {
    if (!languages.includes(language)) throw new Misspoken(`Languages: ${languages.join(', ')}`);
    locale = language;
    return { lines: [paint.dim(`You are now someone who reads ${language}`)], ok: true };
  };

  const become = (role: string): Shown => {
    if (!isRole(role)) throw new Misspoken(`Roles: ${Object.keys(people).join(', ')}`);
    user = people[role];
    return { lines: [paint.dim(`You are now a ${role}`)], ok: true };
  };

  return {
    async enter(line) {
      try {
        const text = line.trim();
        if (/^\d+$/.test(text)) return await pressOrPick(Number(text));
        pickable = [];
        const [, language] = /^language\s+(\S+)$/.exec(text) ?? [];
        if (language !== undefined) return speak(language);
        const [, role] = /^role\s+(\S+)$/.exec(text) ?? [];
        if (role !== undefined) return become(role);
        return await run(text.startsWith('/') ? text : `/${text}`);
      } catch (error) {
        if (isMendable(error)) {
          return { lines: [paint.warn(error.message)], ok: false };
        }
        throw error;
      }
    },
    async offer(line) {
      const names = slashCommands().map((command) => `/${command.name} `);
      if (!/\s/.test(line)) {
        const fitting = names.filter((name) => name.startsWith(line.startsWith('/') ? line : `/${line}`));
        return {
          lines: fitting.length === 1 ? [] : [fitting.join(' ')],
          completed: fitting.length === 1 ? fitting[0] : undefined,
        };
      }
      try {
        const { command, options, last } = parseLine(line, slashCommands());
        if (last === undefined) return { lines: [], completed: undefined };
        const { choices = [] } = await discord.complete({ command, options, focused: last, locale, user });
        pickable = choices.map(({ value }) => {
          const others = Object.entries(options).filter(([name]) => name !== last);
          const written = [[last, value] as const, ...others].map(([name, each]) => `${name}:${each}`);
          return { line: `/${command} ${written.join(' ')}` };
        });
        const listed = choices.flatMap(({ name }, index) =>
          wrapText(name, columns() - 5).map((line, part) =>
            part === 0 ? `${paint.bold(String(index + 1).padStart(3))} ${line}` : `    ${line}`,
          ),
        );
        return { lines: listed.length > 0 ? listed : [paint.dim('  nothing is offered here')], completed: undefined };
      } catch (error) {
        if (isMendable(error)) return { lines: [paint.warn(error.message)], completed: undefined };
        throw error;
      }
    },
  };
}

/** A line for the prompt itself that says nothing it knows. */
class Misspoken extends Error {}

function isMendable(error: unknown): error is Error {
  return error instanceof LineError || error instanceof ActRefused || error instanceof Misspoken;
}

function isRole(role: string): role is Role {
  return Object.hasOwn(people, role);
}
