import { describe, expect, it } from 'vitest';
import { browser } from '../../browser.ts';
import { expectOwnFonts } from './expect-own-fonts.ts';
import { useDemo } from './visit-scene.ts';
import { visit } from './visitor.ts';

/** In a browser of its own: what another page has drawn is asked for no more. */
describe.skipIf(browser.path === undefined)('the fonts of the page', () => {
  const scene = useDemo();

  it('come in slices, of which only those are asked for that a text needs', async () => {
    const { page } = await visit(scene.browser, scene.demo.address);
    const offered = await page.evaluate<number>('document.fonts.size');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('.channel', { hasText: 'announcements' }).click();
    await page.evaluate('document.fonts.ready');
    asked.length = 0;
    // In slices that nothing of ours needs.
    await page.fill('#write', '耄耋');
    await expectOwnFonts(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(asked.filter((path) => !path.includes('/noto-sans-sc/'))).toEqual([]);
    expect(offered).toBeGreaterThan(600);
  });
});
