/** A place in a recording as players write it: `0:57`, `12:34`, from an hour on `1:02:03`. @param seconds whole */
export function clockTime(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const ending = `:${twoDigits(seconds % 60)}`;
  return hours === 0 ? `${minutes}${ending}` : `${hours}:${twoDigits(minutes)}${ending}`;
}
