import { focusComposer } from '../view/focus-composer.ts';

/** Takes the focus into a modal when it opens, and back to where it was when it closes. */
export interface ModalFocus {
  /** After a drawing. */
  drawn(): void;
}

export function createModalFocus(): ModalFocus {
  let before: HTMLElement | undefined;
  let isOpen = false;
  return {
    drawn() {
      const dialog = document.querySelector<HTMLDialogElement>('dialog.modal');
      if (dialog !== null && !dialog.open) {
        before = isOpen ? before : focused();
        isOpen = true;
        dialog.showModal();
      }
      if (dialog !== null || !isOpen) return;
      isOpen = false;
      if (before?.isConnected === true && before.tabIndex >= 0) before.focus();
      // What opened it may be gone, or disabled.
      if (focused() === undefined) focusComposer();
    },
  };
}

/** Elements of the library have theirs inside. */
function focused(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}
