import type { PageActions } from '../page-actions.ts';
import type { PageStore } from '../state/page-store.ts';
import { findProblem, type FieldProblem } from './find-problem.ts';
import type { OpenModal } from './open-modal.ts';
import { fieldsOf, type FieldValue } from './read-modal.ts';

/** What a visitor does in a modal. */
export interface Modals {
  fill(customId: string, value: FieldValue): void;
  /** Closes it once the bot answered; where it did not, all that was filled in stays. */
  submit(): Promise<void>;
  /** Closes it unsent. */
  dismiss(): void;
}

export function createModals(store: PageStore, actions: Pick<PageActions, 'submit' | 'dismiss'>): Modals {
  const change = (patch: Partial<OpenModal>) => {
    const { modal } = store.state;
    if (modal !== undefined) store.change({ modal: { ...modal, ...patch } });
  };
  return {
    fill(customId, value) {
      const { modal } = store.state;
      if (modal === undefined) return;
      const problems = new Map(modal.problems);
      problems.delete(customId);
      change({ values: new Map([...modal.values, [customId, value]]), problems });
    },
    async submit() {
      const { modal } = store.state;
      if (modal === undefined || modal.sending) return;
      const problems = problemsOf(modal);
      change({ problems, failure: '' });
      if (problems.size > 0) return;
      change({ sending: true });
      const failure = await actions.submit(modal.form.id, modal.values, modal.line);
      if (store.state.modal?.form.id !== modal.form.id) return;
      if (failure === undefined) store.change({ modal: undefined, menu: undefined });
      else change({ sending: false, failure });
    },
    dismiss() {
      const { modal } = store.state;
      if (modal === undefined) return;
      store.change({ modal: undefined, menu: undefined });
      void actions.dismiss(modal.form.id);
    },
  };
}

function problemsOf({ form, values }: OpenModal): ReadonlyMap<string, FieldProblem> {
  return new Map(
    fieldsOf(form).flatMap((field) => {
      const problem = findProblem(field, values.get(field.customId) ?? '');
      return problem === undefined ? [] : [[field.customId, problem]];
    }),
  );
}
