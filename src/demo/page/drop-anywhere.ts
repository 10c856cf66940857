import type { Deeds } from './actions.ts';
import type { Store } from './state/store.ts';

/** A file may be dropped anywhere on the page. */
export function acceptDrops(store: Store, deeds: Deeds): void {
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
    if (file) void deeds.drop(file);
  });
}
