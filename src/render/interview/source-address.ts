import type { Interview, Section } from '../../interview/interview.ts';
import { parseWebAddress } from '../text/parse-web-address.ts';

/** How each site is asked for a moment of a recording; of any other, the whole is opened. */
const sites: readonly { readonly host: RegExp; readonly open: (address: URL, seconds: number) => void }[] = [
  { host: /(?:^|\.)youtube\.com$|^youtu\.be$/u, open: ({ searchParams }, at) => searchParams.set('t', `${at}s`) },
  { host: /(?:^|\.)bilibili\.com$/u, open: ({ searchParams }, at) => searchParams.set('t', String(at)) },
  { host: /(?:^|\.)vimeo\.com$/u, open: (address, at) => (address.hash = `t=${at}s`) },
];

/** Where the original is: at the moment where the section begins, if somebody noted it. */
export function sourceAddress({ sourceUrl }: Interview, section: Section | undefined): string | undefined {
  const address = parseWebAddress(sourceUrl);
  const seconds = section?.startsAtSeconds;
  const site = sites.find(({ host }) => host.test(address?.hostname ?? ''));
  if (address === undefined || seconds === undefined || site === undefined) return sourceUrl;
  site.open(address, seconds);
  return address.href;
}
