import { html, nothing, type TemplateResult } from 'lit';
import { locales } from '../../../locale.ts';
import { themes, type Settings } from '../state/demo-state.ts';
import { languageNames } from '../words/words-for.ts';
import type { PageView } from './page-view.ts';

const roles = ['member', 'moderator'] as const;

/** Who the visitor is to the bot, and how the page looks. */
export function drawSettings({ state, words, change }: PageView): TemplateResult {
  const { settings } = state;
  const set = (patch: Partial<Settings>) => change({ settings: { ...settings, ...patch } });
  return html`<section class="settings">
    ${drawSelect(
      'language',
      words.language,
      locales.map((locale) => [locale, languageNames[locale], locale] as const),
      settings.locale,
      (locale) => set({ locale }),
    )}
    ${drawSelect(
      'role',
      words.role,
      roles.map((role) => [role, words.roles[role]] as const),
      settings.role,
      (role) => set({ role }),
    )}
    ${drawSelect(
      'theme',
      words.theme,
      themes.map((theme) => [theme, words.themes[theme]] as const),
      settings.theme,
      (theme) => set({ theme }),
    )}
  </section>`;
}

function drawSelect<Value extends string>(
  id: string,
  label: string,
  choices: readonly (readonly [value: Value, name: string, lang?: string])[],
  current: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const changed = ({ target }: Event) => {
    const chosen = choices.find(([value]) => target instanceof HTMLSelectElement && value === target.value);
    if (chosen) choose(chosen[0]);
  };
  return html`<div class="setting">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${changed}>
      ${choices.map(
        ([value, name, lang]) =>
          html`<option value=${value} lang=${lang ?? nothing} ?selected=${value === current}>${name}</option>`,
      )}
    </select>
  </div>`;
}
