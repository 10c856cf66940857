import { describe, expect, it } from 'vitest';
import { buttonOf, createDailyScene, dailyId, forumId, guildId, manager, roleId, textOf } from './daily-scene.ts';
import { interviewKey } from '../../src/interview/interview-key.ts';
import { ownHome } from '../../src/feeds/own-home.ts';
import { filledAsItStands } from '../fixtures/check-message.ts';
import { asked } from '../fixtures/deps.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { aFeed } from '../fixtures/rows.ts';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { locales } from '../../src/locale.ts';
import { limits } from '../../src/render/limits.ts';

const { feeds, feedForm } = messagesFor('en-US');
/** As somebody fills in a field that is empty and has to be filled in. */
const unanswered = '1';

describe('/daily add without options', () => {
  it.each(locales)('sets a feed up by its form, with nothing chosen but the channel (%s)', async (locale) => {
    const scene = createDailyScene();
    const form = await scene.form('add', {}, { locale, languages: [locale] });
    const guessed = filledAsItStands(form).texts['zone'];
    const zone = { 'en-US': 'America/New_York', 'zh-CN': 'Asia/Shanghai', 'zh-TW': 'Asia/Taipei' }[locale];
    expect(guessed).toBe(locale === 'en-US' ? unanswered : zone);
    const filled = { channel: dailyId, ...(locale === 'en-US' && { zone: 'New York' }) };
    const reply = await scene.submit(form, filled, { locale });
    expect(textOf(reply)).toContain(messagesFor(locale).feeds.added);
    // It is midnight in UTC.
    const now = locale === 'en-US' ? ['20:00', 'America/New\\_York'] : ['08:00', zone];
    expect(textOf(reply)).toContain(messagesFor(locale).feedForm.now(now[0]!, now[1]!));
    expect(await scene.only()).toMatchObject({
      channelId: dailyId,
      kind: 'highlight',
      slug: undefined,
      rule: { time: '09:00', timeZone: zone, days: [1, 2, 3, 4, 5, 6, 7] },
    });
  });

  it.each([
    [['de', 'en-US'], 'Europe/Berlin'],
    [['en-US', 'ja'], 'Asia/Tokyo'],
    [['en-US', 'en-GB'], 'Europe/London'],
    [['en-US', 'es-419'], unanswered],
    [['constructor'], unanswered],
  ])('guesses the zone from languages %j that have one clock: %s', async (languages, zone) => {
    const scene = createDailyScene();
    expect(filledAsItStands(await scene.form('add', {}, { languages })).texts['zone']).toBe(zone);
  });

  it('guesses the zone from the asker’s own daily quote, and before that from what the server has already', async () => {
    const scene = createDailyScene();
    const rule = { time: '07:00', timeZone: 'Europe/Paris', days: [1] };
    await scene.deps.store.addFeed(aFeed({ id: 'own1', guildId: ownHome(asked('daily').userId), rule }));
    expect(filledAsItStands(await scene.form('add', {}, { languages: ['ja'] })).texts['zone']).toBe('Europe/Paris');
    await scene.run('add', { channel: dailyId, kind: 'highlight', time: '09:00', zone: 'Asia/Kathmandu' });
    expect(filledAsItStands(await scene.form('add')).texts['zone']).toBe('Asia/Kathmandu');
  });

  it('asks for a kind once, however many interviews there are, and says what comes while the text is not here', async () => {
    const kindsOf = (form: Awaited<ReturnType<ReturnType<typeof createDailyScene>['form']>>) => {
      const what = form.components.map(({ component }) => component).find((each) => each.custom_id === 'what');
      return what !== undefined && 'options' in what ? what.options.map(({ description }) => description) : [];
    };
    const both = libraryOf(teaInterview(), teaInterview('other'));
    expect(kindsOf(await createDailyScene(both).form('add'))).toEqual(Object.values(feedForm.kindHints));
    const bare = libraryOf({ ...teaInterview(), passages: [] });
    expect(kindsOf(await createDailyScene(bare).form('add'))).toEqual(Object.values(feedForm.kindHintsWithoutText));
  });

  it('refuses at once what it does not ask for', async () => {
    const scene = createDailyScene();
    await expect(scene.form('add', { except: 'never', transcript: 'nowhere' })).rejects.toMatchObject({
      code: 'interview-not-found',
      others: [{ code: 'bad-except' }],
    });
  });

  it.each(locales)('tells all that is wrong at once (%s)', async (locale) => {
    const scene = createDailyScene();
    const lacking = { id: dailyId, type: 0, appPermissions: 1n << 10n, memberPermissions: 1n << 10n };
    const filled = { channel: dailyId, time: 'half past', zone: 'Atlantis', days: 'someday' };
    const form = await scene.form('add', {}, { locale });
    const refused = await scene.submit(form, filled, { locale, channels: { [dailyId]: lacking } });
    const { errors } = messagesFor(locale);
    const missing = { channelId: dailyId, missing: ['send-messages'] } as const;
    for (const { what, mend } of [
      errors['bad-time']({ given: 'half past' }, true),
      errors['bad-zone']({ given: 'Atlantis' }, true),
      errors['bad-days']({ given: 'someday' }, true),
      errors['maker-lacks'](missing, true),
    ]) {
      expect(textOf(refused)).toContain(what);
      expect(textOf(refused)).toContain(mend);
    }
    expect(textOf(refused)).toContain(messagesFor(locale).feeds.permissions['embed-links']);
    const again = await scene.form(buttonOf(refused, messagesFor(locale).feedForm.again)!);
    expect(filledAsItStands(again).texts).toMatchObject({ time: 'half past', zone: 'Atlantis', days: 'someday' });
  });

  it('keeps what was typed, asked for by the form or not', async () => {
    const scene = createDailyScene();
    const typed = { channel: dailyId, kind: 'summary', time: '7:30', role: roleId };
    const form = await scene.form('add', typed);
    expect(filledAsItStands(form)).toMatchObject({
      picks: { channel: [dailyId], what: ['summary'] },
      texts: { time: '7:30' },
    });
    await scene.submit(form);
    expect(await scene.only()).toMatchObject({
      kind: 'summary',
      roleId: typed.role,
      rule: { time: '07:30' },
    });
  });

  it('says so where what else was typed is kept no more', async () => {
    const scene = createDailyScene();
    const form = await scene.form('add', { role: roleId });
    scene.nowMs += 25 * 60 * 60_000;
    await scene.deps.store.forgetOldDeeds(scene.nowMs);
    const reply = await scene.submit(form, { channel: dailyId });
    expect(textOf(reply)).toContain(feedForm.lost);
    expect((await scene.only()).roleId).toBeUndefined();
  });

  it('sets up one feed, however often its form is submitted', async () => {
    const scene = createDailyScene();
    const form = await scene.form('add');
    await scene.submit(form, { channel: dailyId });
    const again = await scene.submit(form, { channel: dailyId, time: '10:00' });
    expect(textOf(again)).toContain(feedForm.submitted);
    expect(await scene.deps.store.feedsOf(guildId)).toHaveLength(1);
  });

  it('understands times, zones and days as the options do', async () => {
    const scene = createDailyScene();
    await scene.submit(await scene.form('add'), {
      channel: dailyId,
      time: '晚上九点半',
      zone: '北京',
      days: 'Mon–Fri',
    });
    expect((await scene.only()).rule).toEqual({ time: '21:30', timeZone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5] });
  });

  it.each([
    ['time', { time: 'half past' }, 'half past'],
    ['zone', { zone: 'Atlantis' }, 'Atlantis'],
    ['days', { days: 'someday' }, 'someday'],
  ])('refuses a %s that is none, by its name, and opens again as it was filled in', async (_, wrong, named) => {
    const scene = createDailyScene();
    const filled = { channel: dailyId, what: 'serial', time: '8:15', zone: 'Asia/Kathmandu', days: 'Mon', ...wrong };
    const refused = await scene.submit(await scene.form('add', { role: roleId }), filled);
    expect(textOf(refused)).toContain(named);
    expect(await scene.deps.store.feedsOf(guildId)).toEqual([]);
    const again = await scene.form(buttonOf(refused, feedForm.again)!);
    const { channel, what, ...texts } = filled;
    expect(filledAsItStands(again)).toEqual({ texts, picks: { channel: [channel], what: [what] } });
    await scene.submit(again, { time: '8:20', zone: 'Asia/Kathmandu', days: 'Mon' });
    expect(await scene.only()).toMatchObject({ kind: 'serial', roleId, rule: { time: '08:20', days: [1] } });
  });

  it('names what the bot lacks in the channel, and offers to try again once that is mended', async () => {
    const scene = createDailyScene();
    const lacking = {
      channels: { [dailyId]: { id: dailyId, type: 0, appPermissions: 1n << 10n, memberPermissions: undefined } },
    };
    const refused = await scene.submit(await scene.form('add'), { channel: dailyId }, lacking);
    expect(textOf(refused)).toContain('Send Messages');
    await scene.submit(await scene.form(buttonOf(refused, feedForm.tryAgain)!));
    expect((await scene.only()).channelId).toBe(dailyId);
  });

  it('is for those who manage the server, also when the form is submitted', async () => {
    const scene = createDailyScene();
    const form = await scene.form('add');
    const member = { messageId: '7', onOwnCommand: false, memberPermissions: 0n };
    const refused = await scene.submit(form, { channel: dailyId }, member);
    expect(buttonOf(refused, feedForm.again)).toBeUndefined();
    expect(await scene.deps.store.feedsOf(guildId)).toEqual([]);
    await scene.submit(form, { channel: dailyId }, { ...member, memberPermissions: manager });
    expect(await scene.deps.store.feedsOf(guildId)).toHaveLength(1);
  });
});

describe('/daily edit without options', () => {
  const setUp = async () => {
    const scene = createDailyScene();
    await scene.run('add', {
      channel: dailyId,
      kind: 'highlight',
      time: '09:00',
      zone: 'Asia/Shanghai',
      days: 'mon,tue',
    });
    return scene;
  };

  it.each(locales)(
    'shows the only feed as it is, and changes nothing where nothing is changed (%s)',
    async (locale) => {
      const scene = await setUp();
      const before = await scene.only();
      const form = await scene.form('edit', {}, { locale });
      expect(filledAsItStands(form)).toMatchObject({
        picks: { channel: [dailyId], what: ['highlight'] },
        texts: { time: '09:00', zone: 'Asia/Shanghai' },
      });
      expect(textOf(await scene.submit(form, {}, { locale }))).toContain(messagesFor(locale).feedForm.unchanged);
      expect(await scene.only()).toEqual(before);
    },
  );

  it('changes what was changed in it alone, whatever became of the rest since it was opened', async () => {
    const scene = await setUp();
    const form = await scene.form('edit');
    await scene.run('edit', { feed: '1', kind: 'serial', channel: forumId });
    const reply = await scene.submit(form, { time: '10:00', days: '' });
    expect(textOf(reply)).toContain(feeds.changed);
    expect(await scene.only()).toMatchObject({
      kind: 'serial',
      channelId: forumId,
      rule: { time: '10:00', timeZone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5, 6, 7] },
    });
  });

  it('is refused by name and opens again, of a feed that is there', async () => {
    const scene = await setUp();
    const refused = await scene.submit(await scene.form('edit'), { time: 'late' });
    expect(textOf(refused)).toContain('late');
    const again = await scene.form(buttonOf(refused, feedForm.again)!);
    expect(again.title).toBe(feedForm.editTitle);
    await scene.submit(again, { time: '11:00' });
    const { rule, id } = await scene.only();
    expect(rule.time).toBe('11:00');
    const form = await scene.form('edit');
    await scene.deps.store.removeFeed(id);
    const gone = await scene.submit(form, { time: '12:00' });
    expect(buttonOf(gone, feedForm.again)).toBeUndefined();
  });
});

describe('a feed’s card', () => {
  const both = libraryOf(teaInterview(), teaInterview('other'));
  const typed = { channel: dailyId, kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' };
  const opened = async (library = both, options = {}) => {
    const scene = createDailyScene(library);
    const card = await scene.run('add', { ...typed, ...options });
    return { scene, card };
  };

  it.each(locales)('has a form for the interview, dates left out and a closing line (%s)', async (locale) => {
    const { scene } = await opened();
    const card = await scene.run('resume', {}, { locale });
    const more = buttonOf(card, messagesFor(locale).feedForm.card.more)!;
    const form = await scene.form(more, {}, { locale });
    expect(filledAsItStands(form)).toEqual({ texts: { except: '', closing: '' }, picks: { transcript: ['-'] } });
    const said = { transcript: interviewKey('other'), except: '12-24..01-02, 2026-05-07', closing: 'See #rules' };
    const changed = await scene.submit(form, said, { locale, messageId: '7' });
    expect(changed.kind).toBe('update');
    expect(textOf(changed)).toContain('See #rules');
    const spans = [
      { from: '12-24', to: '01-02' },
      { from: '2026-05-07', to: '2026-05-07' },
    ];
    expect(await scene.only()).toMatchObject({ slug: 'other', closing: 'See #rules', rule: { except: spans } });

    const asItIs = await scene.form(more, {}, { locale });
    expect(filledAsItStands(asItIs)).toEqual({
      texts: { except: '12-24..01-02, 2026-05-07', closing: 'See #rules' },
      picks: { transcript: [interviewKey('other')] },
    });
    await scene.submit(asItIs, { except: '', closing: '', transcript: '-' }, { locale });
    const { slug, closing, rule } = await scene.only();
    expect([slug, closing, rule.except]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps the interview that was chosen where the form does not ask for it', async () => {
    const { scene, card } = await opened(libraryOf(teaInterview()), { transcript: teaInterview().slug });
    const form = await scene.form(buttonOf(card, feedForm.card.more)!);
    expect(Object.keys(filledAsItStands(form).picks)).toEqual([]);
    await scene.submit(form, { closing: 'Bye' });
    expect(await scene.only()).toMatchObject({ slug: teaInterview().slug, closing: 'Bye' });
  });

  it('asks for the interview where the one that was chosen is gone', async () => {
    const { scene } = await opened(both, { transcript: 'other' });
    const later = createDailyScene(libraryOf(teaInterview()), scene.deps.store);
    const form = await later.form(buttonOf(await later.run('resume'), feedForm.card.more)!);
    expect(filledAsItStands(form).picks).toEqual({ transcript: [] });
    await later.submit(form, { transcript: '-' });
    expect((await later.only()).slug).toBeUndefined();
  });

  it('is replaced by what was wrong in its form, and comes back by either button', async () => {
    const { scene, card } = await opened();
    const onCard = { messageId: '7', ephemeral: true };
    const form = await scene.form(buttonOf(card, feedForm.card.more)!);
    const refused = await scene.submit(form, { except: 'never', closing: 'Bye' }, onCard);
    expect(refused.kind).toBe('update');
    expect(textOf(refused)).toContain('never');
    const again = await scene.form(buttonOf(refused, feedForm.again)!);
    expect(filledAsItStands(again).texts).toEqual({ except: 'never', closing: 'Bye' });
    const left = await scene.press(buttonOf(refused, feedForm.leave));
    expect(left.kind).toBe('update');
    expect(textOf(left)).toContain(feedForm.cardTitle);
    expect(buttonOf(left, feedForm.card.edit)).toBeDefined();
    expect(await scene.only()).not.toHaveProperty('closing', 'Bye');
  });

  it('offers today’s post while there is none', async () => {
    const { scene, card } = await opened();
    expect(buttonOf(card, feedForm.card.post)).toBeDefined();
    const posted = await scene.press(buttonOf(card, feedForm.card.post));
    expect(buttonOf(posted, feedForm.card.post)).toBeUndefined();
    expect(buttonOf(await scene.run('pause'), feedForm.card.post)).toBeUndefined();
    scene.nowMs += 24 * 60 * 60_000;
    expect(buttonOf(await scene.run('resume'), feedForm.card.post)).toBeDefined();
  });

  it('is there again where a feed is kept after all', async () => {
    const { scene, card } = await opened();
    const ask = await scene.press(buttonOf(card, feedForm.card.remove));
    const kept = await scene.press(buttonOf(ask, feeds.removeNo));
    expect(textOf(kept)).toContain(feeds.kept);
    expect(buttonOf(kept, feedForm.card.edit)).toBeDefined();
  });

  it('offers pictures only of what is quoted, where this machine draws', async () => {
    const offersPicture = async (library = both, options = {}, draws = true) => {
      const { scene } = await opened(library, options);
      return JSON.stringify((await scene.run('resume', {}, { draws })).components).includes(feedForm.card.extras.card);
    };
    expect(await offersPicture()).toBe(true);
    expect(await offersPicture(both, {}, false)).toBe(false);
    expect(await offersPicture(both, { kind: 'summary' })).toBe(false);
    expect(await offersPicture(libraryOf({ ...teaInterview(), passages: [] }))).toBe(false);
  });
});

describe('a feed that is not named', () => {
  const two = async () => {
    const scene = createDailyScene();
    const basics = { kind: 'highlight', zone: 'Asia/Shanghai' };
    await scene.run('add', { ...basics, channel: dailyId, time: '09:00' });
    await scene.run('add', { ...basics, channel: forumId, time: '10:00' });
    const [first, second] = await scene.deps.store.feedsOf(guildId);
    return { scene, first: first!, second: second! };
  };

  it.each(['pause', 'resume', 'skip', 'remove', 'preview', 'post'])(
    'is the only one, of /daily %s',
    async (subcommand) => {
      const scene = createDailyScene();
      await scene.run('add', { channel: dailyId, kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' });
      expect(textOf(await scene.run(subcommand))).toContain(`<#${dailyId}>`);
    },
  );

  it('is picked where there are several, which goes on', async () => {
    const { scene, second } = await two();
    const which = await scene.run('pause');
    expect(textOf(which)).toContain(feedForm.whichTitle);
    await scene.pick(which, second.id);
    expect((await scene.deps.store.feedsOf(guildId)).map(({ state }) => state)).toEqual(['active', 'paused']);
  });

  it.each(locales)('is picked with what was typed to change it, which then changes it (%s)', async (locale) => {
    const { scene, first, second } = await two();
    const which = await scene.run(
      'edit',
      { time: '21:30', closing: 'Bye', channel: forumId, role: roleId },
      { locale },
    );
    expect(textOf(which)).toContain(messagesFor(locale).feedForm.whichTitle);
    const changed = await scene.pick(which, second.id, { locale });
    expect(textOf(changed)).toContain(messagesFor(locale).feeds.changed);
    const [before, after] = await scene.deps.store.feedsOf(guildId);
    expect(before).toEqual(first);
    expect(after).toMatchObject({ channelId: forumId, closing: 'Bye', roleId, rule: { time: '21:30' } });
  });

  it('is picked again where what was typed is kept no more', async () => {
    const { scene, first } = await two();
    const which = await scene.run('edit', { time: '21:30' });
    scene.nowMs += 25 * 60 * 60_000;
    await scene.deps.store.forgetOldDeeds(scene.nowMs);
    await expect(scene.pick(which, first.id)).rejects.toThrow('form-over');
  });

  it('is picked from as many as a server can have, which are no more than a select holds', async () => {
    const scene = createDailyScene();
    const alike = { channel: dailyId, kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' };
    for (let count = 0; count < limits.selectOptions; count += 1) await scene.run('add', alike);
    await expect(scene.run('add', alike)).rejects.toMatchObject({ code: 'too-many-feeds' });
    const all = (await scene.deps.store.feedsOf(guildId)).map(({ id }) => id);
    expect(all).toHaveLength(limits.selectOptions);
    for (const subcommand of ['pause', 'list', 'status']) {
      const offered = (await scene.run(subcommand)).components?.flatMap(({ components }) => components) ?? [];
      const options = offered.flatMap((each) => ('options' in each ? each.options : []));
      expect(options.map(({ value }) => value)).toEqual(all);
      expect(new Set(options.map(({ label }) => label)).size).toBe(all.length);
    }
  });

  it('is picked with the day that was named to be skipped', async () => {
    const { scene, first } = await two();
    const skipped = await scene.pick(await scene.run('skip', { date: '2026-05-08' }), first.id);
    expect(textOf(skipped)).toContain('May 8');
  });

  it('is refused where it was removed meanwhile', async () => {
    const { scene, second } = await two();
    const which = await scene.run('pause');
    await scene.deps.store.removeFeed(second.id);
    await expect(scene.pick(which, second.id)).rejects.toThrow('feed-gone');
  });

  it('is none where there is none, with a button that sets one up', async () => {
    const scene = createDailyScene();
    const none = await scene.run('edit');
    const form = await scene.form(buttonOf(none, feedForm.setUp)!);
    await scene.submit(form, { channel: dailyId });
    expect((await scene.only()).channelId).toBe(dailyId);
  });
});
