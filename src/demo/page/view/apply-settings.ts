import type { Settings } from '../state/demo-state.ts';
import { wordsFor } from '../words/words-for.ts';

/** Language and theme belong to the whole document. */
export function applySettings({ locale, theme }: Settings): void {
  const { documentElement: html } = document;
  html.lang = locale;
  html.dataset['theme'] = theme;
  document.title = wordsFor(locale).title;
}
