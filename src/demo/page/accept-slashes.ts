import { focusComposer } from './view/focus-composer.ts';

/** A slash typed outside any field begins a command: what has the cursor by the time the key takes effect gets it. */
export function acceptSlashes(): void {
  document.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    const isField = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement].some((kind) => target instanceof kind);
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isField) focusComposer();
  });
}
