import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { html as staticHtml, literal } from 'lit/static-html.js';
import { componentKinds } from '../components/component-json.ts';
import { drawSelect } from '../components/draw-select.ts';
import { readSelect } from '../components/read-select.ts';
import { placesHere } from '../state/places-here.ts';
import type { PageView } from '../view/page-view.ts';
import type { PageWords } from '../words/page-en-us.ts';
import { type FieldProblem, longestText } from './find-problem.ts';
import type { OpenModal } from './open-modal.ts';
import type { ModalField } from './read-modal.ts';

const paragraph = 2;

/** A label with its input, and below it what is wrong with what was filled in. */
export function drawField(field: ModalField, modal: OpenModal, isFirst: boolean, view: PageView): TemplateResult {
  const { words } = view;
  const { customId, label, description, required } = field;
  const id = `field-${modal.form.parts.indexOf(field)}`;
  const problem = modal.problems.get(customId);
  const about = description === '' ? nothing : html`<p class="field-about" id="${id}-about">${description}</p>`;
  return html`<div class="field">
    <label for=${id}>${label}${required ? html`<span class="field-star" aria-hidden="true"> *</span>` : nothing}</label>
    ${about} ${drawInput(field, { id, isFirst, problem }, modal, view)}
    <p class="field-problem" id="${id}-problem">${problem === undefined ? '' : wordFieldProblem(problem, words)}</p>
  </div>`;
}

interface FieldPlace {
  readonly id: string;
  readonly isFirst: boolean;
  readonly problem: FieldProblem | undefined;
}

function drawInput(field: ModalField, place: FieldPlace, modal: OpenModal, view: PageView): TemplateResult {
  const { customId, input, required, description } = field;
  const invalid = place.problem !== undefined;
  const describedBy = [...(description === '' ? [] : [`${place.id}-about`]), `${place.id}-problem`].join(' ');
  const value = modal.values.get(customId) ?? '';
  if (input.type === componentKinds.textInput) {
    return drawText(field, typeof value === 'string' ? value : '', { ...place, describedBy }, view);
  }
  const select = readSelect(input, placesHere(view.state));
  const picked = typeof value === 'string' ? [] : value;
  return drawSelect(
    {
      key: `${modal.form.id}/${customId}`,
      // That too little is picked is told when it is submitted.
      select: required && select.most === 1 ? select : { ...select, least: 0 },
      picked,
      pick: (values) => view.modals.fill(customId, values),
    },
    { id: place.id, describedBy, required, invalid, autofocus: place.isFirst },
    view,
  );
}

function drawText(
  { customId, input, required }: ModalField,
  value: string,
  { id, isFirst, problem, describedBy }: FieldPlace & { readonly describedBy: string },
  { modals }: PageView,
): TemplateResult {
  const most = input.max_length ?? longestText;
  const type = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      modals.fill(customId, target.value);
  };
  const isLong = input.style === paragraph;
  // Both take the same attributes: only the element's name differs.
  const tag = isLong ? literal`textarea` : literal`input`;
  return html`<div class="field-text">
    ${staticHtml`<${tag}
      id=${id}
      type=${isLong ? nothing : 'text'}
      rows=${isLong ? 4 : nothing}
      autocomplete="off"
      maxlength=${most}
      placeholder=${input.placeholder ?? ''}
      aria-required=${required ? 'true' : 'false'}
      aria-invalid=${problem === undefined ? nothing : 'true'}
      aria-describedby=${describedBy}
      data-custom-id=${customId}
      ?autofocus=${isFirst}
      .value=${live(value)}
      @input=${type}
    ></${tag}>`}
    ${
      isLong || input.max_length !== undefined
        ? html`<span class="field-count" aria-hidden="true">${value.length}/${most}</span>`
        : nothing
    }
  </div>`;
}

function wordFieldProblem(problem: FieldProblem, { field }: PageWords): string {
  switch (problem.code) {
    case 'required':
      return field.required;
    case 'too-short':
      return field.tooShort(problem.limit);
    case 'too-long':
      return field.tooLong(problem.limit);
    case 'too-few':
    default:
      return field.tooFew(problem.limit);
  }
}
