import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Suggestion } from '../composer/suggest.ts';
import { channelLabel, currentChannel } from '../state/current-channel.ts';
import { focusComposer } from './focus-composer.ts';
import type { PageView } from './page-view.ts';

const forum = 15;
const groups = ['commands', 'subcommands', 'choices', 'options'] as const;

/** The field to write in, with what may come next above it (a combobox with a list of options). */
export function drawComposer(view: PageView): TemplateResult | typeof nothing {
  const { state, words, composer } = view;
  const { text, suggestions, active, notice } = state.composer;
  const channel = currentChannel(state);
  if (channel?.type === forum) return nothing;
  const label = channel ? channelLabel(channel) : '';
  const open = suggestions.length > 0;
  const submit = (event: Event) => {
    event.preventDefault();
    composer.send();
  };
  return html`<form class="composer" @submit=${submit}>
    ${open ? drawSuggestions(view) : nothing}
    <p class="notice" role="alert">${notice}</p>
    <div class="composer-row">
      <input
        id="write"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        maxlength="2000"
        aria-label=${words.composer(label)}
        aria-expanded=${open}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant=${active >= 0 ? `suggestion-${active}` : nothing}
        placeholder=${words.placeholder(label)}
        .value=${live(text)}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && composer.type(target.value)}
        @keydown=${(event: KeyboardEvent) => onKey(event, view)}
      />
      <button type="submit" class="send">${words.send}</button>
    </div>
    <p class="hidden" role="status">${open ? words.offers(suggestions.length) : ''}</p>
  </form>`;
}

function onKey(event: KeyboardEvent, { state, composer }: PageView): void {
  const { suggestions, active } = state.composer;
  // While an input method composes, keys are its own.
  if (event.isComposing) return;
  const handle = (action: () => void) => {
    event.preventDefault();
    action();
  };
  if (suggestions.length === 0) {
    if (event.key === 'ArrowUp') handle(() => composer.recall(-1));
    if (event.key === 'ArrowDown') handle(() => composer.recall(1));
    return;
  }
  if (event.key === 'ArrowDown') handle(() => composer.move(1));
  else if (event.key === 'ArrowUp') handle(() => composer.move(-1));
  else if (event.key === 'Escape') handle(() => composer.closeSuggestions());
  else if (event.key === 'Tab' && !event.shiftKey) handle(() => composer.pickAt(Math.max(active, 0)));
  else if (event.key === 'Enter' && active >= 0) handle(() => composer.pickAt(active));
}

function drawSuggestions(view: PageView): TemplateResult {
  const { state, words } = view;
  const numbered = state.composer.suggestions.map((suggestion, index) => ({ suggestion, index }));
  return html`<div class="suggestions" id="suggestions" role="listbox" aria-label=${words.offers(numbered.length)}>
    ${groups.map((group) => {
      const members = numbered.filter(({ suggestion }) => suggestion.group === group);
      if (members.length === 0) return nothing;
      return html`<div role="group" aria-labelledby="group-${group}">
        <p class="suggestion-group" id="group-${group}" role="presentation">${words.groups[group]}</p>
        ${members.map(({ suggestion, index }) => drawSuggestion(suggestion, index, view))}
      </div>`;
    })}
  </div>`;
}

function drawSuggestion(
  { group, label, detail }: Suggestion,
  index: number,
  { state, composer }: PageView,
): TemplateResult {
  const isActive = index === state.composer.active;
  const choose = (event: Event) => {
    // The field keeps the focus.
    event.preventDefault();
    composer.pickAt(index);
    focusComposer();
  };
  return html`<div
    class="suggestion ${group === 'choices' ? 'suggestion-choice' : ''} ${isActive ? 'suggestion-active' : ''}"
    id="suggestion-${index}"
    role="option"
    aria-selected=${isActive}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${choose}
  >
    <span class="suggestion-label">${label}</span>
    ${detail === '' ? nothing : html`<span class="suggestion-detail">${detail}</span>`}
  </div>`;
}
