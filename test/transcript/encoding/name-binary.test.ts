import { describe, expect, it } from 'vitest';
import { nameBinary } from '../../../src/transcript/encoding/name-binary.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
/** A ZIP's local header as far as its first part's name, and the names of others. */
const zip = (...names: readonly string[]) => latin(`PK\u0003\u0004${'\0'.repeat(26)}${names.join('\0PK\u0003\u0004')}`);

describe('nameBinary', () => {
  it.each<readonly [what: string, bytes: Uint8Array, says: RegExp]>([
    ['.docx', zip('[Content_Types].xml', 'word/document.xml'), /Word document: in Word choose Save As, Plain Text/],
    ['.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), /spreadsheet/],
    ['.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), /presentation/],
    ['.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), /OpenDocument text: in LibreOffice/],
    ['.epub', zip('mimetypeapplication/epub+zip'), /e-book/],
    ['.zip', zip('talk.txt'), /archive: unpack it/],
    ['.doc', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), /old Word/],
    ['.rtf', latin('{\\rtf1\\ansi Ada: yes}'), /rich text/],
    ['.pdf', latin('%PDF-1.7'), /PDF: copy its words/],
    ['.gz', latin('\u001f\u008b\u0008'), /archive/],
    ['.tar', latin(`talk.txt${'\0'.repeat(249)}ustar`), /archive/],
    ['.webarchive', latin('bplist00'), /web archive/],
    ['.mhtml', latin('From: <Saved by Blink>\r\nSubject: A talk\r\n'), /web archive.*HTML Only/],
    ['.png', latin('\u0089PNG\r\n\u001a\n'), /picture/],
    ['.jpg', latin('\u00ff\u00d8\u00ff\u00e0'), /picture/],
    ['.heic', latin('\0\0\0\u0018ftypheic'), /picture/],
    ['.mp3', latin('ID3\u0004\0'), /recording: add the transcript/],
    ['.mp3 without tags', latin('\u00ff\u00fb\u0090\u0044'), /recording/],
    ['.m4a', latin('\0\0\0\u0020ftypM4A '), /recording/],
    ['.mp4', latin('\0\0\0\u0020ftypisom'), /recording/],
    ['.wav', latin('RIFF\u0024\0\0\0WAVEfmt '), /recording/],
    ['.webm', latin('\u001aE\u00df\u00a3'), /recording/],
    ['.sqlite', latin('SQLite format 3\0'), /database/],
    ['a program', latin('\u007fELF\u0002'), /program/],
  ])('knows %s', (_, bytes, says) => {
    expect(nameBinary(bytes)).toMatch(says);
  });

  it.each([
    ['nothing', ''],
    ['a talk', 'PK: yes.\nBZh: no.'],
    ['UTF-16 with its mark', '\u00ff\u00feA\0'],
    ['UTF-8 with its mark', '\u00ef\u00bb\u00bfA'],
    ['a word about pictures', 'RIFF and WAVE and GIF8 are names'],
  ])('says nothing of %s', (_, text) => {
    expect(nameBinary(latin(text))).toBeUndefined();
  });
});
