import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from '../../browser.ts';
import { send } from '../../local-discord/raw-discord.ts';
import { seriousBarriers } from './axe.ts';
import { type HandScene, openHandScene } from './hand-scene.ts';

/** One pixel. */
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** What a bot may send beyond what ours sends today. */
describe.skipIf(browser.path === undefined)('a message on the page', () => {
  let scene: HandScene;
  const last = () => scene.visitor.page.locator('.message').last();
  const show = () => scene.show();

  beforeAll(async () => {
    scene = await openHandScene();
  });

  afterAll(() => scene?.close());

  it('says that the bot is thinking until it answers', async () => {
    const received = await show();
    await scene.bot.callback(received, { type: 5 });
    await last().getByText('Pullquote is thinking').waitFor();
    await scene.bot.original(received, 'PATCH', { content: 'Here it is' });
    await last().getByText('Here it is').waitFor();
    expect(await last().innerText()).not.toMatch(/thinking|edited/);
  });

  it('shows pictures with their descriptions, those of an embed once, and other files to download', async () => {
    const received = await show();
    const form = new FormData();
    const attachments = [
      { id: '0', filename: 'card.png', description: 'A card with a quote' },
      { id: '1', filename: 'plain.png', description: 'Another picture' },
      { id: '2', filename: 'quotes.md' },
    ];
    const data = { embeds: [{ title: 'Card', image: { url: 'attachment://card.png' } }], attachments };
    form.append('payload_json', JSON.stringify({ type: 4, data }));
    form.append('files[0]', new Blob([png], { type: 'image/png' }), 'card.png');
    form.append('files[1]', new Blob([png], { type: 'image/png' }), 'plain.png');
    form.append('files[2]', new Blob(['# Quotes'], { type: 'text/markdown' }), 'quotes.md');
    await scene.bot.callback(received, form);
    const pictures = last().locator('.picture img');
    await expect.poll(() => pictures.count()).toBe(2);
    expect(new Set(await Promise.all((await pictures.all()).map((each) => each.getAttribute('alt'))))).toEqual(
      new Set(['A card with a quote', 'Another picture']),
    );
    const drawn = `[...document.querySelectorAll('.picture img')].map((each) => each.naturalWidth)`;
    await expect.poll(() => scene.visitor.page.evaluate(drawn)).toEqual([1, 1]);
    expect(await last().locator('.file').getAttribute('download')).toBe('quotes.md');
  });

  it('draws buttons of every style, disabled ones as such, and links to the web', async () => {
    const received = await show();
    const button = (style: number, label: string, more: object = {}) => ({
      type: 2,
      style,
      label,
      custom_id: `b:${label}`,
      ...more,
    });
    const components = [
      {
        type: 1,
        components: [
          button(1, 'first', { emoji: { name: '🃏' } }),
          button(3, 'second'),
          button(4, 'third'),
          button(2, 'fourth', { disabled: true }),
          { type: 2, style: 5, label: 'out', url: 'https://example.org/' },
        ],
      },
    ];
    await scene.bot.callback(received, { type: 4, data: { content: 'x', components } });
    await last().locator('press-button').nth(4).waitFor();
    expect(await last().getByRole('button', { name: '🃏 first' }).isEnabled()).toBe(true);
    expect(await last().getByRole('button', { name: 'fourth' }).isEnabled()).toBe(false);
    expect(await last().getByRole('link', { name: 'out' }).getAttribute('rel')).toContain('noopener');
    await last().getByRole('button', { name: 'third' }).click();
    const pressed = await scene.bot.next();
    expect(pressed.payload).toMatchObject({ type: 3, data: { custom_id: 'b:third' } });
    await scene.bot.callback(pressed, { type: 7, data: { content: 'changed' } });
    await last().getByText('changed').waitFor();
  });

  it('shows names for mentions, times in the demo’s zone, and markup as text', async () => {
    const received = await show();
    const [general, daily] = scene.discord.guilds[0]!.channels;
    const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) <b>bold</b>';
    const description = `<#${daily!.id}> <@&${scene.discord.guilds[0]!.roles[1]!.id}> <t:1767574800:F>\n${hostile}`;
    const fields = [{ name: '**name**', value: '*value*', inline: true }];
    await scene.bot.callback(received, { type: 4, data: { embeds: [{ title: '`T` **B**', description, fields }] } });
    await last().locator('discord-embed').waitFor();
    const text = await last().innerText();
    expect(text).toContain('daily readers Monday, January 5, 2026');
    expect(text).toContain('09:00');
    expect(text).toContain(hostile);
    expect(await last().locator('img[src=x], b, a').count()).toBe(0);
    expect(await last().locator('.embed-title strong').innerText()).toBe('B');
    expect(general!.name).toBe('general');
  });

  it('lists the posts of a forum as they come', async () => {
    const { page } = scene.visitor;
    const forum = scene.discord.guilds[0]!.channels.find(({ type }) => type === 15)!;
    scene.discord.addThread(forum.id, { name: 'first post' });
    await scene.visitor.enter('posts');
    await page.getByText('A forum: its posts').waitFor();
    expect(await page.locator('#write').count()).toBe(0);
    const received = scene.bot.next();
    await scene.visitor.enter('general');
    await page.fill('#write', '/show ');
    await page.press('#write', 'Enter');
    await scene.bot.callback(await received, { type: 4, data: { content: 'any request' } });
    await page.locator('.channel', { hasText: 'first post' }).click();
    await page.locator('h1', { hasText: '#first post' }).waitFor();
  });

  it('shows a forum’s posts with their tags, and opens them', async () => {
    const { page } = scene.visitor;
    const forum = scene.discord.guilds[0]!.channels.find(({ type }) => type === 15)!;
    const tags = forum.forum!.tags.filter(({ moderated }) => !moderated).map(({ id }) => id);
    const message = { content: 'What the post says' };
    await send(scene.discord, 'POST', `/channels/${forum.id}/threads`, { name: 'Tagged', applied_tags: tags, message });
    await scene.visitor.enter('posts');
    const post = page.locator('.forum-post', { hasText: 'Tagged' });
    expect(await post.innerText()).toMatch(/quotes[\s\S]*Tagged[\s\S]*1 message/);
    await post.click();
    await last().getByText('What the post says').waitFor();
    await scene.visitor.enter('general');
  });

  it('shows the thread under a message and that it was published, and opens the thread', async () => {
    const { page } = scene.visitor;
    const channel = scene.discord.guilds[0]!.channels.find(({ type }) => type === 5)!;
    channel.appPermissions |= PermissionFlagsBits.CreatePublicThreads;
    await scene.visitor.enter('announcements');
    await send(scene.discord, 'POST', `/channels/${channel.id}/messages`, { content: 'Today’s post' });
    const posted = scene.discord.messages(channel.id).at(-1)!;
    const path = `/channels/${channel.id}/messages/${posted.id}`;
    await send(scene.discord, 'POST', `${path}/crosspost`);
    await send(scene.discord, 'POST', `${path}/threads`, { name: 'Talk about it' });
    await last().getByText('Published').waitFor();
    await send(scene.discord, 'POST', `/channels/${posted.id}/messages`, { content: 'First' });
    await last().locator('.thread-card', { hasText: '1 message' }).click();
    await page.locator('h1', { hasText: '#Talk about it' }).waitFor();
    expect(await last().innerText()).toContain('First');
    await scene.visitor.enter('general');
  });

  it('puts a command that is mentioned into the message box', async () => {
    const { page } = scene.visitor;
    const [command] = scene.discord.commands();
    const received = await show();
    await scene.bot.callback(received, { type: 4, data: { content: `Try </show:${command!.id}>` } });
    const mention = last().getByRole('button', { name: '/show' });
    expect(await mention.innerText()).toBe('/show');
    await mention.click();
    expect(await page.inputValue('#write')).toBe('/show ');
    expect(await page.evaluate('document.activeElement.id')).toBe('write');
    await page.fill('#write', '');
  });

  it('keeps channel and words over a reload, and calls back what was sent', async () => {
    const { page } = scene.visitor;
    await scene.bot.callback(await show(), { type: 4, data: { content: 'Sent before' } });
    await last().getByText('Sent before').waitFor();
    await last().getByText('Ada used /show').waitFor();
    await scene.visitor.enter('daily');
    await page.fill('#write', 'half a thou');
    await page.reload();
    await page.locator('h1', { hasText: '#daily' }).waitFor();
    expect(await page.inputValue('#write')).toBe('half a thou');
    await page.press('#write', 'ArrowUp');
    await expect.poll(() => page.inputValue('#write')).toBe('/show ');
    await page.press('#write', 'ArrowDown');
    await expect.poll(() => page.inputValue('#write')).toBe('half a thou');
    await page.fill('#write', '');
    await scene.visitor.enter('general');
    await last().getByText('Ada used /show').waitFor();
  });

  it('says in words that the bot did not answer', async () => {
    const { page } = scene.visitor;
    await scene.visitor.enter('Pullquote');
    const received = await show();
    expect(received.payload).toMatchObject({ context: 1 });
    await scene.machine.advance(3001);
    scene.discord.tick();
    await page.locator('.notice', { hasText: 'no answer within 3 s' }).waitFor();
    expect(await page.inputValue('#write')).toBe('/show ');
  });

  it('has no serious barrier, and no trouble in the console', async () => {
    expect(await seriousBarriers(scene.visitor.page)).toEqual([]);
    expect(scene.visitor.troubles).toEqual([]);
    expect(scene.discord.violations).toEqual([]);
  });
});
