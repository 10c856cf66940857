import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { locales } from '../../src/locale.ts';
import { limits } from '../../src/render/limits.ts';
import { digestInterview, libraryOf, teaInterview } from '../fixtures/library.ts';
import { basics, buttonOf, createDailyScene, dailyId, forumId, textOf } from './daily-scene.ts';

describe.each(locales)('what is said of a feed names what can be clicked there, in %s', (locale) => {
  const { feeds, feedForm, talking } = messagesFor(locale);
  const over = { locale };

  it('after a feed is removed: all the others', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const asked = await scene.run('remove', {}, over);
    const removed = await scene.press(buttonOf(asked, feeds.removeYes), over);
    expect(textOf(await scene.press(buttonOf(removed, feedForm.all), over))).toContain(feeds.list.none);
  });

  it('in a preview: back to the feed, and whether it runs', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const paused = await scene.run('pause', {}, over);
    expect(textOf(paused)).toContain(feedForm.card.resume);
    const preview = await scene.press(buttonOf(paused, feeds.confirmPreview), over);
    expect(textOf(await scene.press(buttonOf(preview, feedForm.back), over))).toContain(feedForm.cardTitle);
    expect(textOf(await scene.press(buttonOf(preview, feedForm.card.resume), over))).toContain(feeds.resumedNow);
  });

  it('where a form would be one feed too many: all there are, beside another try', async () => {
    const scene = createDailyScene();
    const form = await scene.form('add', {}, over);
    for (let count = 0; count < limits.selectOptions; count += 1) await scene.run('add', basics);
    const refused = await scene.submit(form, { channel: dailyId, zone: 'London' }, over);
    expect(textOf(refused)).toContain(feedForm.all);
    expect(buttonOf(refused, feedForm.tryAgain)).toBeDefined();
    expect(textOf(await scene.press(buttonOf(refused, feedForm.all), over))).toContain(feeds.list.title);
  });

  it('of more interviews than a select holds: how many it lists', async () => {
    const count = limits.selectOptions + 5;
    const scene = createDailyScene(libraryOf(...Array.from({ length: count }, (_, at) => teaInterview(`talk-${at}`))));
    const card = await scene.run('add', basics, over);
    const form = await scene.form(buttonOf(card, feedForm.card.more)!, {}, over);
    const { description = '' } = form.components[0]!;
    expect(description).toContain(String(count));
    expect(description.length).toBeLessThanOrEqual(100);
  });

  it('of an interview without its text: where another is picked, where there is one', async () => {
    const alone = createDailyScene(libraryOf(digestInterview()));
    expect(textOf(await alone.run('add', basics, over))).not.toContain(feeds.orOther);
    const scene = createDailyScene(libraryOf(digestInterview('digest'), teaInterview()));
    const added = await scene.run('add', { ...basics, transcript: 'digest' }, over);
    expect(textOf(added)).toContain(feeds.orOther);
    expect(buttonOf(added, feedForm.card.more)).toBeDefined();
  });

  it('of a forum’s tag: by what another is chosen, on the card and on what opens it', async () => {
    const scene = createDailyScene();
    const tags = [{ id: '9', name: 'Quotes', moderated: false }];
    scene.places.set(forumId, { id: forumId, type: 15, appPermissions: undefined, tags, requiresTag: true });
    const channels = {
      [forumId]: { id: forumId, type: 15, appPermissions: (1n << 40n) - 1n, memberPermissions: (1n << 40n) - 1n },
    };
    const added = await scene.run('add', { ...basics, channel: forumId }, { ...over, channels });
    expect(textOf(added)).toContain(talking.chooseTag);
    expect(JSON.stringify(added.components)).toContain(feedForm.card.tag);
    expect(textOf(await scene.run('status', {}, over))).toContain(talking.openToChooseTag);
  });
});
