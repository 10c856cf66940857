import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { charactersInNoFont } from './characters-in-no-font.ts';
import { type DrawnText, drawnTexts, inForeignFonts } from './drawn-fonts.ts';

/** A font arrives after its text: how long that may take on a busy machine. */
const patience = { timeout: 15_000 };

/** All that is drawn is drawn by fonts of the page, and is no box. */
export async function expectOwnFonts(page: Page): Promise<void> {
  let texts: readonly DrawnText[] = [];
  const foreign = async () => {
    texts = await drawnTexts(page);
    return inForeignFonts(texts);
  };
  await expect.poll(foreign, patience).toEqual([]);
  expect(await charactersInNoFont(texts.map(({ text }) => text))).toEqual([]);
}
