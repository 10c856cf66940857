import { type ItemId, parsePlace, writeItemId, writePlace } from './item-id.ts';

/**
 * An item as rows and buttons keep it: where it stood and, since numbers move with every correction of a text, the hash of
 * its words. Rows and buttons of before 0.2.0 have the place alone.
 */
export interface KeptId extends ItemId {
  readonly hash: string | undefined;
  /** Of a part that was posted: what it ended with. */
  readonly until?: string;
  /** Of a passage that stood there as its excerpt: which, by its mark. */
  readonly mark?: string;
}

/** For what stood at no place that anybody knows: it is no hash of words, and says nothing of what is alike. */
export const unknownHash = '--------';

const keptForm = /^(?<place>[^~]+)(?:~(?<hash>[\w-]{8}))?(?:~(?<until>[\w-]{8}))?(?:~(?<mark>x[\w.-]+))?$/u;

/** `<slug>#9~AbCdEfGh`, `<slug>#9~AbCdEfGh~x1a.2b.AbCd`, `<slug>#s3.1~…`, `<slug>#t4.2~…~…`; and every item id. */
export function parseKeptId(written: string): KeptId | undefined {
  const mark = written.lastIndexOf('#');
  const kept = parseKeptPlace(written.substring(mark + 1));
  return mark < 1 || kept === undefined ? undefined : { slug: written.substring(0, mark), ...kept };
}

/** Stored and sent as written here: a form may be added, none changed. */
export function writeKeptId({ slug, ...kept }: KeptId): string {
  return `${slug}#${writeKeptPlace(kept)}`;
}

/** A kept id's second half on its own, for where the interview is known. */
export function parseKeptPlace(written: string): Omit<KeptId, 'slug'> | undefined {
  const { place: where = '', hash, until, mark } = keptForm.exec(written)?.groups ?? {};
  const place = parsePlace(where);
  return place === undefined
    ? undefined
    : { place, hash, ...(until !== undefined && { until }), ...(mark !== undefined && { mark }) };
}

export function writeKeptPlace({ place, hash, until, mark }: Omit<KeptId, 'slug'>): string {
  return [writePlace(place), hash, until, mark].filter((part) => part !== undefined).join('~');
}

/** The item id in it, for people: where the words once stood. */
export function withoutHash(kept: string): string {
  const parsed = parseKeptId(kept);
  return parsed === undefined ? kept : writeItemId(parsed);
}
