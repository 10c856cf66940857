/** How many bytes at the beginning of a file tell what it is: the names of a ZIP's first parts are among them. */
export const tellingBytes = 65_536;

/**
 * What a file is that is no text, by its first bytes, and what to do instead: a sentence for a person. Undefined where
 * nothing is known by them. Sources: the formats' own marks, as the WHATWG's MIME Sniffing and PRONOM collect them.
 */
export function nameBinary(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, tellingBytes)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004')) return nameZip(start);
  if (start.trimStart().startsWith('{\\rtf')) return richText;
  return marks.find(([, ...parts]) => parts.every(([at, mark]) => start.startsWith(mark, at)))?.[0];
}

const word =
  'this is a Word document: in Word choose Save As, Plain Text (UTF-8), in Google Docs Download, Plain Text, and add that';
const openDocument =
  'this is an OpenDocument text: in LibreOffice choose Save As, Text - Choose Encoding, UTF-8, and add that';
const richText =
  'this is rich text (RTF): in TextEdit choose Make Plain Text, in Word Save As, Plain Text (UTF-8), and add that';
const pdf = 'this is a PDF: copy its words into a text file, save that as UTF-8, and add it';
const ebook = 'this is an e-book (EPUB): copy the interview into a text file, save that as UTF-8, and add it';
const table = 'this is a spreadsheet: copy the words into a text file, save that as UTF-8, and add it';
const slides = 'this is a presentation: copy the words into a text file, save that as UTF-8, and add it';
const oldOffice = 'this is an old Word, Excel or PowerPoint file: save its words as Plain Text (UTF-8), and add that';
const webArchive =
  'this is a web archive or a property list: save the page as HTML (in Safari Page Source, in Chrome Webpage, HTML Only), and add that';
const archive = 'this is an archive: unpack it, and add the transcript that is in it';
const picture = 'this is a picture: write its words into a text file, save that as UTF-8, and add it';
const recording = 'this is a recording: add the transcript or the captions that a transcription tool makes of it';
const database = 'this is a database: export the transcript from it as text, and add that';
const program = 'this is a program and no transcript';

/** OpenDocument and EPUB say it in a first part that is not compressed; Office has a folder for each kind. */
function nameZip(start: string): string {
  if (start.includes('mimetypeapplication/epub+zip')) return ebook;
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return openDocument;
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return table;
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.presentation')) return slides;
  if (start.includes('word/')) return word;
  if (start.includes('xl/')) return table;
  return start.includes('ppt/') ? slides : archive;
}

type Mark = readonly [at: number, mark: string];

/** A file is what the first row says all of whose marks it has, one character a byte. */
const marks: readonly (readonly [says: string, ...parts: readonly Mark[]])[] = [
  [pdf, [0, '%PDF-']],
  [pdf, [0, '\u00ef\u00bb\u00bf%PDF-']],
  [oldOffice, [0, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1']],
  [webArchive, [0, 'bplist0']],
  // MHTML (RFC 2557), as browsers begin it.
  [webArchive, [0, 'From: <Saved by ']],
  [archive, [0, '\u001f\u008b']],
  [archive, [0, '7z\u00bc\u00af']],
  [archive, [0, 'Rar!\u001a']],
  [archive, [0, '\u00fd7zXZ']],
  [archive, [0, 'BZh'], [4, '1AY&SY']],
  [archive, [0, '\u0028\u00b5\u002f\u00fd']],
  [archive, [257, 'ustar']],
  [picture, [0, '\u0089PNG']],
  [picture, [0, '\u00ff\u00d8\u00ff']],
  [picture, [0, 'GIF8'], [5, 'a']],
  [picture, [0, 'II*\0']],
  [picture, [0, 'MM\0*']],
  [picture, [0, '8BPS\0']],
  [picture, [0, 'RIFF'], [8, 'WEBP']],
  [picture, [4, 'ftyphei']],
  [picture, [4, 'ftypmif1']],
  [picture, [4, 'ftypavif']],
  [recording, [4, 'ftyp']],
  [recording, [0, 'RIFF'], [8, 'WAVE']],
  [recording, [0, 'RIFF'], [8, 'AVI ']],
  [recording, [0, 'FORM'], [8, 'AIF']],
  [recording, [0, 'ID3\u0002']],
  [recording, [0, 'ID3\u0003']],
  [recording, [0, 'ID3\u0004']],
  // A frame of MPEG audio begins with eleven bits; FF FE is the mark of UTF-16 instead.
  ...['\u00e2', '\u00e3', '\u00f1', '\u00f2', '\u00f3', '\u00f9', '\u00fa', '\u00fb'].map((second) => {
    return [recording, [0, `\u00ff${second}`]] satisfies [string, Mark];
  }),
  [recording, [0, 'fLaC']],
  [recording, [0, '#!AMR']],
  [recording, [0, 'OggS\0']],
  [recording, [0, '\u001aE\u00df\u00a3']],
  [recording, [0, 'FLV\u0001']],
  [recording, [0, '\0\0\u0001\u00ba']],
  [recording, [0, '0&\u00b2u\u008ef\u00cf\u0011']],
  [database, [0, 'SQLite format 3\0']],
  [program, [0, '\u007fELF']],
  [program, [0, 'MZ\u0090\0']],
  [program, [0, '\u00cf\u00fa\u00ed\u00fe']],
];
