import { shownText } from '../../foreign-text.ts';
import { baseLocale, type Locale, locales } from '../../locale.ts';
import { ActRefused } from '../../local-discord/local-discord.ts';
import { arrivalLines } from './arrival-lines.ts';
import { demoPeople, type Role } from '../demo-people.ts';
import { LineError } from '../line/line-error.ts';
import { emptyScreen } from './controls/screen.ts';
import { fillForm } from './fill-form.ts';
import { markdownLines } from './markdown-lines.ts';
import { nearSpellings } from './near-spellings.ts';
import { offerFor, type Offered } from './offer-for.ts';
import { moveClock } from './move-clock.ts';
import { fillLine } from './reading/fill-line.ts';
import { wordActRefused } from './reading/word-act-refused.ts';
import { wordLineProblem } from './reading/word-line-problem.ts';
import { Misspoken, withNear } from './misspoken.ts';
import {
  actorOf,
  lineReaderOf,
  type SessionState,
  type Shown,
  type TerminalPlace,
  terminalViewOf,
} from './session-state.ts';
import { showOutcome } from './show-outcome.ts';
import { findOnScreens, refuseUnusable, useControls } from './use-controls.ts';
import type { TerminalWords } from './words/terminal-en-us.ts';
import { wrapText } from './wrap-text.ts';

/** One person at a prompt: runs lines, keeps what stands on the screen to be used. */
export interface TerminalSession {
  /** What it can do, before the first prompt. */
  banner(): readonly string[];
  /** Before what is typed: the field's name, where a form is open. */
  prompt(): string;
  /** Whether a form is open, which an empty line goes on with. */
  isFilling(): boolean;
  /** A slash command, what stands on the screen by label or number, a form's field, `language zh-CN`, `clock 09:00` … */
  enter(line: string): Promise<Shown>;
  /** What Tab may make of a line. @param tail - what stands after the cursor */
  offer(head: string, tail?: string): Promise<Offered>;
  /** Hands over, as lines, what the bot posts by itself from now on, in whichever channel. Returns what ends it. */
  listen(show: (lines: readonly string[]) => void): () => void;
}

export function createTerminalSession(place: TerminalPlace, locale: Locale = baseLocale): TerminalSession {
  const state: SessionState = {
    ...place,
    locale,
    role: 'member',
    screens: [emptyScreen],
    form: undefined,
    pickable: [],
    offered: new Map(),
  };

  /** Whatever is wrong with what was typed, in words. */
  function worded(error: unknown): readonly string[] {
    const { words, columns, paint } = terminalViewOf(state);
    const said = wordError(error, words);
    if (said === undefined) throw error;
    return wrapText(shownText(said), columns).map(paint.warn);
  }

  return {
    banner: () => bannerLines(state),
    prompt: () => (state.form?.asked() === undefined ? '› ' : `${state.form.asked()?.label} › `),
    isFilling: () => state.form !== undefined,
    async enter(line) {
      try {
        return await (state.form === undefined ? enter(state, line) : fillForm(state, state.form, line));
      } catch (error) {
        return { lines: worded(error), ok: false };
      }
    },
    async offer(head, tail = '') {
      try {
        return await offerFor(state, head, tail);
      } catch (error) {
        return { lines: worded(error), heads: [] };
      }
    },
    listen: (show) =>
      state.discord.onMessage(({ kind, message }) => {
        const lines = kind === 'create' ? arrivalLines(state, message) : [];
        if (lines.length > 0) show(lines);
      }),
  };
}

function wordError(error: unknown, words: TerminalWords): string | undefined {
  if (error instanceof Misspoken) return error.tell(words);
  if (error instanceof LineError) return wordLineProblem(error.problem, words);
  return error instanceof ActRefused ? wordActRefused(error, words) : undefined;
}

async function enter(state: SessionState, line: string): Promise<Shown> {
  const text = line.trim();
  if (text === '') return { lines: [], ok: true };
  const picked = /^\d+$/.test(text) ? state.pickable[Number(text) - 1] : undefined;
  state.pickable = [];
  if (picked !== undefined) return run(state, picked);
  if (text.startsWith('/')) return run(state, text);
  const exact = findOnScreens(state, text, true);
  if (exact.kind === 'found') return useControls(state, exact.items);
  return (await enterOwnWord(state, text, line)) ?? enterLoosely(state, text);
}

/** A command without its slash, or the beginning of what stands on the screen. */
async function enterLoosely(state: SessionState, text: string): Promise<Shown> {
  const { commands } = lineReaderOf(state);
  const names = commands.map(({ name }) => name);
  const [first = ''] = text.split(/\s/u, 1);
  if (names.includes(first)) return run(state, `/${text}`);
  refuseUnusable(state, text);
  const found = findOnScreens(state, text, false);
  if (found.kind === 'found') return useControls(state, found.items);
  if (found.kind === 'several') {
    const { given, items } = found;
    throw new Misspoken((words) =>
      words.several(
        given,
        items.map(({ number, label }) => `${label} (${number})`),
      ),
    );
  }
  const labels = state.screens[0]?.controls.map(({ number, label }) => `${number} ${label}`) ?? [];
  const nearCommands = nearSpellings(first, [...names, ...ownWords]).map((name) =>
    names.includes(name) ? `/${name}` : name,
  );
  throw new Misspoken((words) => {
    const sentence = /^\d+$/.test(found.given) ? words.noNumber(found.given) : words.noControl(found.given);
    const near = [...found.near, ...nearCommands];
    if (near.length > 0) return withNear(sentence, near, words);
    return `${sentence}${words.gap}${labels.length > 0 ? words.onScreen(labels) : words.nothingOnScreen}`;
  });
}

const ownWords = ['language', 'role', 'clock', 'tab', 'quit'];

/** What only the prompt understands; undefined where it is none of that. */
async function enterOwnWord(state: SessionState, text: string, line: string): Promise<Shown | undefined> {
  const [word = ''] = text.split(/\s/u, 1);
  const rest = text.slice(word.length).trimStart();
  if (word === 'language') return speak(state, rest);
  if (word === 'role') return become(state, rest);
  if (word === 'clock') return moveClock(state, rest);
  if (word === 'tab') {
    const { lines } = await offerFor(state, line.replace(/^\s*tab\s*/u, ''), '');
    return { lines, ok: true };
  }
  return text === '?' ? { lines: bannerLines(state), ok: true } : undefined;
}

async function run(state: SessionState, line: string): Promise<Shown> {
  const { command, options } = fillLine(line, lineReaderOf(state));
  return showOutcome(state, await state.discord.run({ command, options, ...actorOf(state) }));
}

function speak(state: SessionState, given: string): Shown {
  const locale = locales.find((each) => each.toLowerCase() === given.toLowerCase());
  if (locale === undefined) {
    throw new Misspoken((words) => withNear(words.noLanguage(given, locales), nearSpellings(given, locales), words));
  }
  state.locale = locale;
  const { paint, words } = terminalViewOf(state);
  return { lines: [paint.dim(words.nowReads)], ok: true };
}

function become(state: SessionState, given: string): Shown {
  const known = Object.keys(demoPeople);
  if (!isRole(given)) {
    throw new Misspoken((words) => withNear(words.noRole(given, known), nearSpellings(given, known), words));
  }
  state.role = given;
  const { paint, words } = terminalViewOf(state);
  return { lines: [paint.dim(words.nowRole[given])], ok: true };
}

function bannerLines(state: SessionState): string[] {
  const view = terminalViewOf(state);
  const names = lineReaderOf(state).commands.map(({ name }) => `/${name}`);
  return markdownLines(view.words.banner(names.join(' '), locales.join(', ')), view);
}

function isRole(role: string): role is Role {
  return Object.hasOwn(demoPeople, role);
}
