export function addTo<Key>(map: Map<Key, number[]>, key: Key, place: number): void {
  const places = map.get(key);
  if (places === undefined) map.set(key, [place]);
  else places.push(place);
}
