import type { PageActions } from './page-actions.ts';
import type { PageStore } from './state/page-store.ts';

/** A file may be dropped anywhere on the page. */
export function acceptDrops(store: PageStore, actions: PageActions): void {
  const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    if (!store.state.dragging) store.change({ dragging: true });
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) store.change({ dragging: false });
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    store.change({ dragging: false });
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void actions.drop(file);
  });
}
