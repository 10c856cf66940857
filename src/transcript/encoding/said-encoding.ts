import { decodeStrictly } from './decode-strictly.ts';

/** A page's own word for its encoding, and its text in that. */
export interface SaidEncoding {
  readonly name: string;
  readonly text: string;
  /** Whether its bytes would hardly fit if the page were wrong: in an alphabet of one byte a character everything fits. */
  readonly isSure: boolean;
  /** Whether it is what programs write that were never told. */
  readonly isDefault: boolean;
}

/** html.spec.whatwg.org, "prescan a byte stream to determine its encoding": so much at the beginning is looked at. */
const enough = 1024;
const inPage = /<meta\s[^<>]*\bcharset\s*=\s*(?:["']\s*)?(?<name>[a-z0-9_:-]{2,30})/iu;
const inXml = /^\s*<\?xml\s[^<>]*\bencoding\s*=\s*["'](?<name>[a-z0-9_:-]{2,30})["']/iu;
const wide = /^(?:gb|big5|euc|shift|sjis|x-sjis|ks_c|iso-2022)/iu;
/** https://encoding.spec.whatwg.org/#names-and-labels, of windows-1252. */
const western = /^(?:windows-1252|x?-?cp-?1252|iso-?_?8859-?_?1|latin-?1|l1|us-ascii|ascii)$/iu;

/** What a page of the web says of how it is encoded, where its bytes are so; a page that says UTF-16 in ASCII is not. */
export function saidEncoding(bytes: Uint8Array): SaidEncoding | undefined {
  const start = Buffer.from(bytes.subarray(0, enough)).toString('latin1');
  if (!start.trimStart().startsWith('<')) return undefined;
  const name = (inXml.exec(start) ?? inPage.exec(start))?.groups?.['name'];
  if (name === undefined || /^(?:utf|x-user-defined)/iu.test(name)) return undefined;
  const text = decodeStrictly(bytes, name);
  return text === undefined ? undefined : { name, text, isSure: wide.test(name), isDefault: western.test(name) };
}
