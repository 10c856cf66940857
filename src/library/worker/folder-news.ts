import type { FolderPlace } from './folder-place.ts';
import type { Piece } from './piece.ts';

/** What the thread that reads tells, folder by folder in the order that it was given. */
export type FolderNews =
  | { readonly kind: 'began'; readonly place: FolderPlace }
  | { readonly kind: 'piece'; readonly piece: Piece }
  /** All its pieces were sent. */
  | { readonly kind: 'read' }
  | { readonly kind: 'failed'; readonly reason: string };

/** So many pieces may be on their way; for each that was taken, the thread is told `taken`. */
export const mostPiecesUnderWay = 2;
