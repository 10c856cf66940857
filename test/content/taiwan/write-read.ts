/** Prints each text whose languages changed since somebody read them side by side, and keeps that they are read now. */
import { writeFile } from 'node:fs/promises';
import { ownPath } from '../own-content.ts';
import { knownReadings, readingOf, readingsFile, textsForTaiwan } from './texts-for-taiwan.ts';

const known = new Set(knownReadings());
const texts = textsForTaiwan();
for (const { at, text } of texts.filter((each) => !known.has(readingOf(each.text)))) {
  console.log(`${at}\n  zh ${text.zh}\n  en ${text.en}\n  tw ${text.tw ?? '(absent)'}\n`);
}
const readings = [...new Set(texts.map(({ text }) => readingOf(text)))];
await writeFile(ownPath(readingsFile), readings.map((reading) => `${reading}\n`).join(''));
console.log('Read each of them above before you commit: tw says what zh and en say, as Taiwan says it.');
