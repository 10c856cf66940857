import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { PageView } from '../view/page-view.ts';
import { listChoices, openMenuOf, type SelectPlace } from './menus.ts';
import type { OpenMenu } from './open-menu.ts';
import type { SelectChoice } from './read-select.ts';

export interface SelectLook {
  /** In a modal a label names it; elsewhere it is named by its placeholder. */
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly required?: boolean;
  readonly invalid?: boolean;
  readonly autofocus?: boolean;
}

/** A select: a field that narrows its list down while one types (a combobox with a list of options). */
export function drawSelect(place: SelectPlace, look: SelectLook, view: PageView): TemplateResult {
  const { state, words, menus } = view;
  const { select } = place;
  const menu = openMenuOf(place, state);
  const picked = labelsOf(menu?.chosen ?? place.picked, select.choices);
  const placeholder = select.placeholder ?? words.makeSelection;
  const leave = ({ relatedTarget, currentTarget }: FocusEvent) => {
    const isInside =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) menus.finish(place);
  };
  const press = () => (menu === undefined ? menus.open(place) : menus.finish(place));
  return html`<div
    class="select ${menu === undefined ? '' : 'select-open'} ${select.disabled ? 'select-disabled' : ''}"
    data-custom-id=${select.customId}
    @focusout=${leave}
  >
    <input
      id=${ifDefined(look.id)}
      class="select-field ${picked === '' ? '' : 'select-filled'}"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      inputmode=${isTouched() ? 'none' : 'text'}
      placeholder=${picked === '' ? placeholder : picked}
      aria-label=${look.id === undefined ? [placeholder, picked].filter((part) => part !== '').join(': ') : nothing}
      aria-describedby=${ifDefined(look.describedBy)}
      aria-required=${look.required === true ? 'true' : nothing}
      aria-invalid=${look.invalid === true ? 'true' : nothing}
      aria-expanded=${menu === undefined ? 'false' : 'true'}
      aria-haspopup="listbox"
      aria-controls=${menu === undefined ? nothing : 'select-options'}
      aria-autocomplete="list"
      aria-activedescendant=${menu !== undefined && menu.active >= 0 ? `select-option-${menu.active}` : nothing}
      ?disabled=${select.disabled}
      ?autofocus=${look.autofocus === true}
      .value=${live(menu?.text ?? '')}
      @click=${press}
      @input=${({ target }: Event) => target instanceof HTMLInputElement && menus.type(place, target.value)}
      @keydown=${(event: KeyboardEvent) => onKey(event, place, view)}
    />
    <span class="select-mark" aria-hidden="true"></span>
    ${menu === undefined ? nothing : drawMenu(place, menu, view)}
  </div>`;
}

function labelsOf(values: readonly string[], choices: readonly SelectChoice[]): string {
  return values
    .map((value) => choices.find((choice) => choice.value === value))
    .flatMap((choice) =>
      choice === undefined ? [] : [[choice.emoji, choice.label].filter((part) => part !== '').join(' ')],
    )
    .join(', ');
}

/** Where a finger opens the list, no keyboard shall cover it. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

function onKey(event: KeyboardEvent, place: SelectPlace, { state, menus }: PageView): void {
  // While an input method composes, keys are its own.
  if (event.isComposing) return;
  const menu = openMenuOf(place, state);
  const active = menu && listChoices(place.select, menu.text)[menu.active];
  const handle = (action: () => void) => {
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const isSpace = event.key === ' ' && (menu?.text ?? '') === '';
  if (event.key === 'ArrowDown') handle(() => menus.move(place, 1));
  else if (event.key === 'ArrowUp') handle(() => menus.move(place, -1));
  else if (event.key === 'Escape' && menu !== undefined) handle(() => menus.close());
  else if (event.key === 'Enter' || isSpace) {
    if (menu === undefined) handle(() => menus.open(place));
    else handle(() => active !== undefined && menus.choose(place, active.value));
  }
}

function drawMenu(place: SelectPlace, menu: OpenMenu, view: PageView): TemplateResult {
  const { words } = view;
  const { most } = place.select;
  const listed = listChoices(place.select, menu.text);
  // The field keeps the focus.
  const keep = (event: Event) => event.preventDefault();
  return html`<div class="select-menu" @mousedown=${keep}>
    <div
      class="select-options"
      id="select-options"
      role="listbox"
      aria-label=${place.select.placeholder ?? words.makeSelection}
      aria-multiselectable=${most > 1 ? 'true' : nothing}
    >
      ${listed.map((choice, index) => drawChoice(choice, index, place, menu, view))}
    </div>
    ${listed.length === 0 ? html`<p class="select-note" role="status">${words.nothingFits}</p>` : nothing}
    ${most > 1 ? html`<p class="select-note">${words.pickSeveral(menu.chosen.length, most)}</p>` : nothing}
  </div>`;
}

function drawChoice(
  { value, label, description, emoji }: SelectChoice,
  index: number,
  place: SelectPlace,
  { active, chosen }: OpenMenu,
  { menus }: PageView,
): TemplateResult {
  const isChosen = chosen.includes(value);
  const isFull = place.select.most > 1 && chosen.length >= place.select.most && !isChosen;
  return html`<div
    class="select-option ${index === active ? 'select-option-active' : ''}"
    id="select-option-${index}"
    role="option"
    aria-selected=${isChosen}
    aria-disabled=${isFull ? 'true' : nothing}
    @click=${() => menus.choose(place, value)}
  >
    ${emoji === '' ? nothing : html`<span class="select-emoji" aria-hidden="true">${emoji}</span>`}
    <span class="select-words">
      <span class="select-label">${label}</span>
      ${description === '' ? nothing : html`<span class="select-description">${description}</span>`}
    </span>
    <span
      class=${place.select.most > 1 ? 'select-box' : 'select-dot'}
      ?data-chosen=${isChosen}
      aria-hidden="true"
    ></span>
  </div>`;
}
