import type { Page } from 'playwright-core';

/** What reaches past the right edge and can be scrolled to. */
export function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    [document.documentElement, ...document.querySelectorAll('.log, .panel-body, .main, .modal, .modal-body')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => (element.className || element.tagName) + ' ' + element.scrollWidth)
  `);
}
