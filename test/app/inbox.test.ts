import { describe, expect, it } from 'vitest';
import { createInbox } from '../../src/app/inbox.ts';
import type { Dispatch } from '../../src/conversation/dispatch.ts';
import type { Answer } from '../../src/discord/rest/respond.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { commandInteraction } from '../fixtures/interactions.ts';

function openInbox(dispatch: Dispatch = async (_, respond) => respond(answer)) {
  const answering = Promise.withResolvers<{ readonly dispatch: Dispatch }>();
  const stopping = new AbortController();
  const log = createLogList();
  const answered: string[] = [];
  const inbox = createInbox({
    answering: answering.promise,
    respondTo: (interaction) => async () => void answered.push(interaction.id),
    signal: stopping.signal,
    log,
  });
  return {
    inbox,
    log,
    answered,
    load: () => answering.resolve({ dispatch }),
    fail: () => answering.reject(new Error('unreadable')),
    stop: () => stopping.abort(),
  };
}

const answer: Answer = { kind: 'edit', body: { content: 'hello' }, files: [] };
const first = { ...commandInteraction('help'), id: '1' };
const second = { ...commandInteraction('help'), id: '2' };

describe('createInbox', () => {
  it('holds what arrives until the content is loaded, and answers it then', async () => {
    const { inbox, answered, load } = openInbox();
    inbox.receive(first);
    inbox.receive(second);
    expect([inbox.size, answered]).toEqual([2, []]);
    load();
    await inbox.emptied();
    expect([inbox.size, answered]).toEqual([0, ['1', '2']]);
  });

  it('holds once what comes again before it is answered: two that take their time would send two messages', async () => {
    const { inbox, answered, load } = openInbox();
    inbox.receive(first);
    inbox.receive(first);
    load();
    await inbox.emptied();
    expect(answered).toEqual(['1']);
    inbox.receive(first);
    await inbox.emptied();
    expect(answered).toEqual(['1', '1']);
  });

  it('takes nothing more once told to stop, and answers what it holds', async () => {
    const { inbox, answered, load, stop } = openInbox();
    inbox.receive(first);
    stop();
    inbox.receive(second);
    load();
    await inbox.emptied();
    expect(answered).toEqual(['1']);
  });

  it('is empty at once where it holds nothing, whether the content is loaded or not', async () => {
    const { inbox } = openInbox();
    expect(await inbox.emptied()).toEqual([]);
  });

  it('lets go of what cannot be answered, and says so for each', async () => {
    const { inbox, log, fail } = openInbox();
    inbox.receive(first);
    inbox.receive(second);
    fail();
    await inbox.emptied();
    expect(inbox.size).toBe(0);
    expect(log.lines.map(({ level, message }) => `${level}: ${message}`)).toEqual(
      Array(2).fill('error: an interaction was not answered'),
    );
  });

  it('keeps the trouble of one from the others', async () => {
    const { inbox, log, answered, load } = openInbox(async ({ id }, respond) => {
      if (id === '1') throw new Error('broken');
      await respond(answer);
    });
    load();
    inbox.receive(first);
    inbox.receive(second);
    await inbox.emptied();
    expect(answered).toEqual(['2']);
    expect(log.lines).toHaveLength(1);
  });
});
