import { hashOfText } from './hash-of-text.ts';
import { findJoined, findParted } from './find-parted.ts';
import type { Stand } from './stand.ts';

/**
 * Where the words of an edition's passages stand in a text, one entry each: nowhere, where nobody knows, or in several
 * passages where one was parted.
 * @param edition - their hashes
 */
export function alignPassages(edition: readonly string[], texts: readonly string[]): readonly (readonly Stand[])[] {
  const whole = (place: number): Stand => ({ passage: place + 1, span: { start: 0, end: texts[place]?.length ?? 0 } });
  const places = placesOfSame(edition, texts.map(hashOfText));
  const stands = places.map((place): readonly Stand[] => (place === undefined ? [] : [whole(place)]));
  const lost = new Map<string, number>();
  for (const [at, hash] of edition.entries()) if (places[at] === undefined) lost.set(hash, at);
  if (lost.size === 0) return stands;
  const known = new Set(places);
  const fresh = [...texts.keys()].filter((place) => !known.has(place));
  for (const [at, parts] of findParted(lost, fresh, texts)) stands[at] = parts.map(whole);
  for (const [at, stand] of findJoined(lost, fresh, texts)) if (stands[at]?.length === 0) stands[at] = [stand];
  return stands;
}

/** Words that both have once are the same; those said more often are where they follow, or precede, the same. */
function placesOfSame(before: readonly string[], now: readonly string[]): readonly (number | undefined)[] {
  const [once, onceNow] = [placesOfUnique(before), placesOfUnique(now)];
  const places = before.map((hash) => (once.get(hash) === undefined ? undefined : onceNow.get(hash)));
  const taken = new Set(places);
  const placeOf = (at: number) => (at < 0 ? -1 : at >= before.length ? now.length : places[at]);
  const follow = (at: number, by: 1 | -1) => {
    const beside = placeOf(at - by);
    const place = beside === undefined ? undefined : beside + by;
    if (places[at] !== undefined || place === undefined || taken.has(place) || now[place] !== before[at]) return;
    places[at] = place;
    taken.add(place);
  };
  for (const at of before.keys()) follow(at, 1);
  for (let at = before.length - 1; at >= 0; at -= 1) follow(at, -1);
  return places;
}

function placesOfUnique(hashes: readonly string[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [place, hash] of hashes.entries()) places.set(hash, places.has(hash) ? undefined : place);
  return places;
}
