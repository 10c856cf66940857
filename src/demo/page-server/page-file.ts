export interface PageFile {
  readonly type: string;
  read(): Promise<Uint8Array>;
  /** There is never anything else under its address: a browser may keep it. */
  readonly lasting?: boolean;
}

/** The page by address. Only what is listed here can be asked for: no address leads anywhere else. */
export type PageFiles = ReadonlyMap<string, PageFile>;
