import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createShiftableClock } from './clock/shiftable-clock.ts';
import { createTimeMachine } from './clock/time-machine.ts';
import { createDemoContent } from './content/demo-content.ts';
import { startDemoBot } from './demo-bot.ts';
import { type ContentEnv, EnvError, parseContentEnv, processEnv } from '../app/env.ts';
import { shownText } from '../foreign-text.ts';
import { type Locale, locales, nearestLocale } from '../locale.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import { type LeaveSignal, leaveSignal } from './leave-signal.ts';
import { openPage } from './open-page.ts';
import type { PageServer } from './page-server/page-server.ts';
import { readArguments } from './read-arguments.ts';
import { createPaint } from './terminal/paint.ts';
import { promptFor } from './terminal/prompt-for.ts';
import type { TerminalPlace } from './terminal/session-state.ts';
import { createTerminalSession, type TerminalSession } from './terminal/terminal-session.ts';

const widest = 100;
/** For the list of requests on the page; a demo may stand for days. */
const requestsKept = 500;
const usage = `Usage:
  npm run demo                      a page in the browser, and a prompt here
  npm run demo -- --port 8080       the page on a port of your choice
  npm run demo -- --date 2026-12-31T23:58
                                    as if it were then, in this machine's zone
  npm run demo -- --language zh-CN  the prompt in a language of your choice (${locales.join(', ')}), not this machine's
  npm run demo -- "/quote 面团"     answers one line and ends
  npm run demo -- "/quote 面团" --then Save --then /saved
                                    several: what one would type, each after --then; "" keeps a form's field
  npm run demo -- "role moderator" --then "/daily add channel:daily kind:highlight time:9 zone:UTC" --then "clock 1d"
                                    as somebody who may set up posts, until the first one came`;

/**
 * The real bot on a local Discord, and a person at a page and at a prompt. With a line given, answers it and ends.
 * Resolves with the exit code: 1 where the bot did not answer, or broke one of Discord's rules.
 */
export async function demo(argv: readonly string[]): Promise<number> {
  // As the machine is set: on Unix by TZ, LC_ALL, LC_MESSAGES and LANG.
  const { timeZone, locale: machineLocale } = Intl.DateTimeFormat().resolvedOptions();
  if (argv[0] === '--help' || argv[0] === '-h') {
    console.log(usage);
    return 0;
  }
  const asked = readArguments(argv, timeZone);
  if (asked === undefined) {
    console.error(usage);
    return 2;
  }
  const env = readEnv();
  if (env === undefined) return 1;
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-demo-'));
  const clock = createShiftableClock({ startMs: asked.startMs });
  const discord = await startLocalDiscord({ clock: clock.wall, requestsKept });
  const { contentDir } = env;
  // The demo keeps nothing: its data and what is dropped on it are temporary.
  const content = createDemoContent(contentDir, join(folder, 'dropped'));
  const bot = startDemoBot({
    discord,
    clock,
    contentDir,
    dataDir: join(folder, 'data'),
    loadContent: (options) => content.load(options),
  });
  const leaving = leaveSignal();
  const timeMachine = createTimeMachine(clock, { discord, bot });
  const parts = { discord, clock, timeMachine, timeZone, content, bot };
  const session = openTerminal(parts, asked.language ?? nearestLocale(machineLocale));
  const page = asked.lines.length === 0 ? openPage(parts, asked.port, join(folder, 'page')) : undefined;
  let open: PageServer | undefined;
  page?.then(
    (server) => (open = server),
    () => undefined,
  );
  try {
    await Promise.race([bot.ready, leaving.signalled]);
    const answered = page === undefined ? await answerAll(session, asked.lines) : await stay(session, page, leaving);
    for (const violation of discord.violations)
      console.error(`Discord's rules were broken: ${JSON.stringify(violation)}`);
    return answered && discord.violations.length === 0 ? 0 : 1;
  } catch (error) {
    const mend = mendOf(error, contentDir);
    if (mend === undefined) throw error;
    console.error(mend);
    return 1;
  } finally {
    await open?.close();
    await bot.stop();
    await discord.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

/** What a person may have set wrong about a demo's surroundings, and how to mend it. */
function mendOf(error: unknown, contentDir: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('syscall' in error && error.syscall === 'scandir')
    return `The content at ${contentDir} could not be read: ${error.message}. Check CONTENT_DIR.`;
  if ('syscall' in error && error.syscall === 'listen')
    return `The page could not be served: ${error.message}. Choose another port: npm run demo -- --port 8080`;
  return undefined;
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

function openTerminal(parts: Omit<TerminalPlace, 'paint' | 'columns'>, locale: Locale): TerminalSession {
  const columns = () => Math.min(process.stdout.columns || 80, widest);
  return createTerminalSession({ ...parts, paint: createPaint(process.stdout), columns }, locale);
}

/** Each as it would be typed; what is only said to the prompt itself stands for itself. Whether all was done. */
async function answerAll(session: TerminalSession, typed: readonly string[]): Promise<boolean> {
  session.listen((lines) => console.log(lines.join('\n')));
  for (const line of typed) {
    if (typed.length > 1) console.log(`${session.prompt()}${shownText(line)}`);
    const { lines, ok } = await session.enter(line);
    console.log(lines.join('\n'));
    // What follows would be said to another screen than was meant.
    if (!ok) return false;
    if (typed.length > 1) console.log();
  }
  return true;
}

/** Until whoever is at the prompt leaves; where nobody is, until a signal. */
async function stay(session: TerminalSession, page: Promise<PageServer>, leaving: LeaveSignal): Promise<boolean> {
  await page;
  // Told to end before the bot was ready: nobody is greeted any more.
  if (leaving.signal.aborted) return true;
  console.log(session.banner().join('\n'));
  const somebody = await promptFor(session, processEnv()['TERM'] === 'dumb', leaving.signal);
  if (!somebody) await leaving.signalled;
  return true;
}
