/** A folder of a content directory. */
export interface FolderPlace {
  readonly contentDir: string;
  readonly slug: string;
}
