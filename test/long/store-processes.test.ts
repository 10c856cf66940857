import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { operations } from '../store/children/operations.ts';
import { aClaim, aFeed } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();

function child(name: string): string {
  return join(import.meta.dirname, '../store/children', name);
}

async function withStore<Result>(path: string, use: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ path });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function fill(store: Store): Promise<void> {
  await store.changeSettings('guild-1', { locale: 'zh-CN' });
  await store.addFeed(aFeed());
  await store.claim(aClaim());
  await store.noteAbsence('guild-1', '2026-03-01');
}

async function readAll(store: Store): Promise<unknown> {
  const absences = await store.noteAbsence('guild-1', '2026-03-02');
  const posts = [await store.posts('feed1', 99), await store.refusals('feed1', 99)];
  return [await store.settings('guild-1'), await store.feedsOf('guild-1'), ...posts, absences];
}

/** A process that does one thing and is killed just before the statement of that number. */
function runUntil(path: string, name: string, statement: number) {
  const script = child('kill-at-statement.ts');
  const { signal, stderr } = spawnSync(process.execPath, [script, path, name, String(statement)], { encoding: 'utf8' });
  return { signal, stderr };
}

async function nextMessage(claimer: ChildProcess): Promise<unknown> {
  const ended = once(claimer, 'exit').then(([code]) => {
    throw new Error(`it ended with ${String(code)} and said nothing`);
  });
  const [message] = await Promise.race([once(claimer, 'message'), ended]);
  return message;
}

describe('a process that is killed', () => {
  it.each(Object.keys(operations))('inside %s leaves the store as it was before', async (name) => {
    const untouched = await withStore(':memory:', async (store) => {
      await fill(store);
      return readAll(store);
    });
    const done = await withStore(':memory:', async (store) => {
      await fill(store);
      await operations[name]!(store);
      return readAll(store);
    });
    const outcomes = [];
    while (outcomes.at(-1)?.signal !== null) {
      const path = freshPath();
      await withStore(path, fill);
      const { signal, stderr } = runUntil(path, name, outcomes.length + 1);
      outcomes.push({ signal, stderr, found: await withStore(path, readAll) });
    }
    const killed = outcomes.slice(0, -1);
    expect(killed.length).toBeGreaterThanOrEqual(4);
    expect(killed).toEqual(killed.map(() => ({ signal: 'SIGKILL', stderr: '', found: untouched })));
    expect(outcomes.at(-1)).toEqual({ signal: null, stderr: '', found: done });
    expect(done).not.toEqual(untouched);
  });

  it.each([4, 12, 20])('before statement %i of the migration leaves a file that opens', async (statement) => {
    const path = freshPath();
    expect(runUntil(path, 'migrate', statement)).toEqual({ signal: 'SIGKILL', stderr: '' });
    await withStore(path, fill);
    expect(await withStore(path, (store) => store.feed('feed1'))).toEqual(aFeed());
  });

  it('at any moment keeps every claim that it was granted', async () => {
    const path = freshPath();
    await withStore(path, (store) => store.addFeed(aFeed()));
    const claimer = spawn(process.execPath, [child('claim-forever.ts'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const granted: string[] = [];
    for await (const line of createInterface({ input: claimer.stdout })) {
      granted.push(line);
      if (granted.length === 30) claimer.kill('SIGKILL');
    }
    expect(granted.length).toBeGreaterThanOrEqual(30);
    const posts = await withStore(path, (store) => store.posts('feed1', 10_000));
    const kept = posts.map(({ date }) => date).toReversed();
    expect(kept.slice(0, granted.length)).toEqual(granted);
    // The one that was stored and could not be told any more.
    expect(kept.length - granted.length).toBeLessThanOrEqual(1);
  });
});

describe('two processes', () => {
  it('share out the claims: each goes to one of them', async () => {
    const path = freshPath();
    await withStore(path, (store) => store.addFeed(aFeed()));
    const claimers = ['one', 'other'].map((name) => fork(child('claim-all.ts'), [path, name]));
    await Promise.all(claimers.map(nextMessage));
    const answers = claimers.map(nextMessage);
    for (const claimer of claimers) claimer.send('begin');
    const won = (await Promise.all(answers)) as readonly (readonly string[])[];

    const posts = await withStore(path, (store) => store.posts('feed1', 1000));
    expect(posts).toHaveLength(365);
    expect(won.flat().toSorted()).toEqual(posts.map(({ date }) => date).toSorted());
    const heldBy = (name: string) => posts.filter(({ claimedBy }) => claimedBy === name).map(({ date }) => date);
    expect(heldBy('one').toReversed()).toEqual(won[0]);
    expect(heldBy('other').toReversed()).toEqual(won[1]);
  });

  it('may both be the first to open a file', async () => {
    const path = freshPath();
    const claimers = ['one', 'other', 'third'].map((name) => fork(child('claim-all.ts'), [path, name]));
    const answers = await Promise.all(claimers.map(nextMessage));
    expect(answers).toEqual(['ready', 'ready', 'ready']);
    for (const claimer of claimers) claimer.kill('SIGKILL');
  });
});
