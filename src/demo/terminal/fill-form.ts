import { ActRefused } from '../../local-discord/local-discord.ts';
import { fieldLines } from './form/form-lines.ts';
import type { OpenForm } from './form/open-form.ts';
import { wordActRefused } from './reading/word-act-refused.ts';
import { Misspoken } from './misspoken.ts';
import { type SessionState, type Shown, terminalViewOf } from './session-state.ts';
import { showOutcome } from './show-outcome.ts';
import { wrapText } from './wrap-text.ts';

/** A line typed into the form that is open: asks for the next field, submits, or closes it. */
export async function fillForm(state: SessionState, form: OpenForm, typed: string): Promise<Shown> {
  const view = terminalViewOf(state);
  const { words, paint, columns } = view;
  try {
    switch (form.enter(typed, words)) {
      case 'cancel':
        state.form = undefined;
        state.discord.dismiss(form.modal);
        return { lines: [paint.dim(words.form.cancelled)], ok: true };
      case 'ask':
        return { lines: fieldLines(form, view), ok: true };
      case 'submit':
      default:
        return await submit(state, form);
    }
  } catch (error) {
    const said = error instanceof Misspoken ? error.tell(words) : undefined;
    if (said === undefined) throw error;
    return { lines: wrapText(said, columns).map(paint.warn), ok: false };
  }
}

async function submit(state: SessionState, form: OpenForm): Promise<Shown> {
  const { locale, discord } = state;
  try {
    const outcome = await discord.submit(form.modal, form.filled(), { locale });
    state.form = undefined;
    const shown = showOutcome(state, outcome);
    // Discord's client leaves a form open that was not answered.
    return outcome.error === undefined ? shown : stayOpen(state, form, shown.lines);
  } catch (error) {
    if (!(error instanceof ActRefused)) throw error;
    const { words, paint, columns } = terminalViewOf(state);
    return stayOpen(state, form, wrapText(wordActRefused(error, words), columns).map(paint.warn));
  }
}

function stayOpen(state: SessionState, form: OpenForm, why: readonly string[]): Shown {
  form.review();
  state.form = form;
  return { lines: [...why, ...fieldLines(form, terminalViewOf(state))], ok: false };
}
