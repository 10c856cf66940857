/** What an id names in an interview: what may be quoted, told in a summary, or read as a part of the whole. */
export type ItemPlace =
  | { readonly kind: 'passage'; readonly number: number }
  | { readonly kind: 'point'; readonly section: number; readonly number: number }
  | { readonly kind: 'section'; readonly number: number }
  /** A serial reading's part that begins with the `passage`-th passage of a turn, 1-based. */
  | { readonly kind: 'part'; readonly turn: number; readonly passage: number };

export interface ItemId {
  readonly slug: string;
  readonly place: ItemPlace;
}

const placeForm =
  /^(?:(?<passage>\d{1,9})|s(?<section>\d{1,9})(?:\.(?<point>\d{1,9}))?|t(?<turn>\d{1,9})(?:\.(?<of>\d{1,9}))?)$/u;

/** `<slug>#9`, `#s3.1` (a point), `#s3` (a section), `#t4` and `#t4.2` (parts). A slug may contain `#` itself. */
export function parseItemId(id: string): ItemId | undefined {
  const mark = id.lastIndexOf('#');
  const place = parsePlace(id.substring(mark + 1));
  return mark < 1 || place === undefined ? undefined : { slug: id.substring(0, mark), place };
}

/** Stored and sent as written here: a form may be added, none changed. */
export function writeItemId({ slug, place }: ItemId): string {
  return `${slug}#${writePlace(place)}`;
}

/** An id's second half on its own, for where the interview is known. */
export function parsePlace(written: string): ItemPlace | undefined {
  const { passage, section, point, turn, of = '1' } = placeForm.exec(written)?.groups ?? {};
  if (passage !== undefined) return { kind: 'passage', number: Number(passage) };
  if (turn !== undefined) return { kind: 'part', turn: Number(turn), passage: Number(of) };
  if (section === undefined) return undefined;
  if (point === undefined) return { kind: 'section', number: Number(section) };
  return { kind: 'point', section: Number(section), number: Number(point) };
}

export function writePlace(place: ItemPlace): string {
  if (place.kind === 'passage') return String(place.number);
  if (place.kind === 'section') return `s${place.number}`;
  if (place.kind === 'point') return `s${place.section}.${place.number}`;
  return `t${place.turn}${place.passage === 1 ? '' : `.${place.passage}`}`;
}
