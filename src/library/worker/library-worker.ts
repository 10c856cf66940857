import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { loadFolder } from '../load-folder.ts';
import { mostPiecesUnderWay, type FolderNews } from './folder-news.ts';
import type { FolderPlace } from './folder-place.ts';
import { toPieces } from './piece.ts';

/** All that runs on the thread that reads begins here, and ends with the last folder it was given. */
if (parentPort === null) throw new Error('library-worker.ts is a thread, no program');
const port = parentPort;
const taken = on(port, 'message');
let sent = 0;

for (const place of readPlaces()) {
  tell({ kind: 'began', place });
  try {
    for (const piece of toPieces(await loadFolder(place.contentDir, place.slug))) {
      if (sent >= mostPiecesUnderWay) await taken.next();
      sent += 1;
      tell({ kind: 'piece', piece }, [piece.objects.buffer]);
    }
    tell({ kind: 'read' });
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
port.close();

function readPlaces(): readonly FolderPlace[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read-folders.ts gave it
  return workerData as readonly FolderPlace[];
}

function tell(news: FolderNews, transferred: readonly ArrayBuffer[] = []): void {
  port.postMessage(news, transferred);
}
