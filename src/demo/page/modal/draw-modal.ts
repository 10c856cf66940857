import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { drawMarkdown } from '../markdown/draw-markdown.ts';
import type { PageView } from '../view/page-view.ts';
import { drawField } from './draw-field.ts';
import type { OpenModal } from './open-modal.ts';
import { fieldsOf } from './read-modal.ts';

/** The modal that is open: a dialog, beside which the page is out of reach. */
export function drawModal(view: PageView): TemplateResult | typeof nothing {
  const { modal } = view.state;
  return modal === undefined ? nothing : html`${keyed(modal.form.id, drawDialog(modal, view))}`;
}

function drawDialog(modal: OpenModal, view: PageView): TemplateResult {
  const { words, names, modals } = view;
  const { form, sending, failure } = modal;
  const first = fieldsOf(form)[0];
  const submit = (event: Event) => {
    event.preventDefault();
    void modals.submit().then(focusProblem);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    modals.dismiss();
  };
  // The browser's own way to close a dialog, as a phone's button.
  const cancel = (event: Event) => {
    event.preventDefault();
    modals.dismiss();
  };
  return html`<dialog class="modal" aria-labelledby="modal-title" @keydown=${onKey} @cancel=${cancel}>
    <form class="modal-form" novalidate aria-busy=${sending ? 'true' : 'false'} @submit=${submit}>
      <div class="modal-head">
        <h2 id="modal-title">${form.title}</h2>
        <button type="button" class="icon-button" aria-label=${words.close} @click=${() => modals.dismiss()}>✕</button>
      </div>
      <div class="modal-body">
        <p class="modal-warning">${words.modalWarning}</p>
        ${form.parts.map((part) =>
          part.kind === 'text'
            ? html`<div class="modal-text text">${drawMarkdown(part.content, names)}</div>`
            : drawField(part, modal, part === first, view),
        )}
      </div>
      <p class="modal-failure" role="alert">${failure === '' ? '' : `${words.somethingWrong} ${failure}`}</p>
      <div class="modal-foot">
        <button type="button" class="modal-button" @click=${() => modals.dismiss()}>${words.cancel}</button>
        <button type="submit" class="modal-button modal-submit" ?disabled=${sending}>
          ${sending ? words.submitting : words.submit}
        </button>
      </div>
    </form>
  </dialog>`;
}

/** Where something has to be filled in first, that gets the focus. */
function focusProblem(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.modal [aria-invalid="true"]')?.focus());
}
