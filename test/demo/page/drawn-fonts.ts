import type { Page } from 'playwright-core';

/** A text on the page, and the fonts that draw it. */
export interface DrawnText {
  readonly text: string;
  readonly fonts: readonly {
    readonly name: string;
    /** Whether the page brought it; else it is one of the machine's. */
    readonly own: boolean;
  }[];
}

const textNode = 3;

/** Every text that is drawn at all, what stands in fields and in shadow trees included. */
export async function drawnTexts(page: Page): Promise<readonly DrawnText[]> {
  await page.evaluate('document.fonts.ready');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const texts = nodes.filter(({ nodeType, nodeValue }) => nodeType === textNode && nodeValue.trim() !== '');
  const drawn = await Promise.all(
    texts.map(async ({ nodeId, nodeValue }): Promise<DrawnText> => {
      // Gone since, where the page was drawn anew in between.
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => ({ fonts: [] }));
      return {
        text: nodeValue.trim(),
        fonts: fonts.map(({ familyName, isCustomFont }) => ({ name: familyName, own: isCustomFont })),
      };
    }),
  );
  await session.detach();
  return drawn.filter(({ fonts }) => fonts.length > 0);
}

/** Those for which the machine had to help out, each with its fonts. */
export function inForeignFonts(texts: readonly DrawnText[]): readonly string[] {
  return texts
    .filter(({ fonts }) => fonts.some(({ own }) => !own))
    .map(
      ({ text, fonts }) =>
        `${text}: ${fonts.map(({ name, own }) => (own ? name : `the machine's ${name}`)).join(', ')}`,
    );
}
