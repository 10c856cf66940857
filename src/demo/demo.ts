import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { type Bot, startBot } from '../bot.ts';
import { createLog } from '../create-log.ts';
import { type ContentEnv, EnvError, parseContentEnv, processEnv } from '../env.ts';
import { loadFolder, loadFolders, toLibrary } from '../library/load-library.ts';
import { type LocalDiscord, startLocalDiscord } from './local-discord.ts';
import { drawMarkdown } from './terminal/draw-markdown.ts';
import { createPaint } from './terminal/paint.ts';
import { promptFor } from './terminal/prompt.ts';
import { createSession } from './terminal/session.ts';

const widest = 100;

/**
 * The real bot on a local Discord, and a person at a prompt. With a line given, answers it and ends. Resolves with the
 * exit code: 1 where the bot did not answer, or broke one of Discord's rules.
 */
export async function demo(line: string): Promise<number> {
  const env = readEnv();
  if (env === undefined) return 1;
  const dataDir = await mkdtemp(join(tmpdir(), 'pullquote-demo-'));
  const discord = await startLocalDiscord();
  const bot = startDemoBot(discord, env, dataDir);
  try {
    await bot.ready;
    await registered(discord);
    const answered = await talk(discord, line);
    for (const violation of discord.violations)
      console.error(`Discord's rules were broken: ${JSON.stringify(violation)}`);
    return answered && discord.violations.length === 0 ? 0 : 1;
  } catch (error) {
    if (!isMissingContent(error)) throw error;
    console.error(`The content at ${env.contentDir} could not be read: ${error.message}. Check CONTENT_DIR.`);
    return 1;
  } finally {
    await bot.stop();
    await discord.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The one thing about a demo's surroundings that a person may have set wrong. */
function isMissingContent(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && error.syscall === 'scandir';
}

function readEnv(): ContentEnv | undefined {
  try {
    return parseContentEnv(processEnv());
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

/** The demo keeps nothing: its data is temporary, and beside the collection it serves an interview that we invented. */
function startDemoBot(discord: LocalDiscord, { contentDir }: ContentEnv, dataDir: string): Bot {
  const { apiUrl, token } = discord;
  const log = createLog({
    level: 'warn',
    secrets: [token],
    readable: true,
    stdout: process.stderr,
    stderr: process.stderr,
  });
  return startBot({
    env: { token, apiUrl, contentDir, dataDir, redisUrl: undefined },
    log,
    loadContent: async () =>
      toLibrary([...(await loadFolders(contentDir)), await loadFolder(import.meta.dirname, 'sample')]),
    onFatal: (error) => log.error({}, error.message),
  });
}

/** Commands arrive a moment after the connection: they are registered beside it. */
async function registered(discord: LocalDiscord): Promise<void> {
  if (discord.commands().length > 0) return;
  await new Promise<void>((resolve) => {
    const stop = discord.onRequest(() => {
      if (discord.commands().length === 0) return;
      stop();
      resolve();
    });
  });
}

async function talk(discord: LocalDiscord, line: string): Promise<boolean> {
  const columns = () => Math.min(process.stdout.columns || 80, widest);
  const paint = createPaint(process.stdout);
  const session = createSession(discord, paint, columns);
  if (line !== '') {
    const { lines, ok } = await session.enter(line);
    console.log(lines.join('\n'));
    return ok;
  }
  const slashCommands = discord.commands().filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const names = slashCommands.map((command) => `/${command.name}`);
  const banner = `Pullquote on a local Discord: nothing leaves this machine.
- Type a command: ${names.join(' ')}
- Tab shows what is offered; a number picks an offer or presses a button
- "language zh-CN" (en-US, zh-CN, zh-TW) makes you somebody who reads another language, "role moderator" one who may set up posts; "quit" leaves
Try /quote moat, /quote 听面团, /summary, /highlights or /today.
`;
  console.log(drawMarkdown(banner, columns(), paint).join('\n'));
  await promptFor(session, (text) => console.log(text));
  return true;
}
