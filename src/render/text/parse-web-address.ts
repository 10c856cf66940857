/** What may be linked: an address of the web that is one. */
export function parseWebAddress(written: string | undefined): URL | undefined {
  if (written === undefined || !/^https?:/u.test(written) || !URL.canParse(written)) return undefined;
  return new URL(written);
}
