import { hostileTexts } from '../test/fixtures/hostile-texts.ts';
import { longTalk, talkForms } from '../test/fixtures/talk-in-every-form.ts';
import { decodeText } from '../src/transcript/decode-text.ts';
import { readTranscript } from '../src/transcript/read-transcript.ts';

// One text read in a process of its own: `readers-once.ts FORM BYTES`.

export interface ReadingFigures {
  readonly bytes: number;
  readonly passages: number;
  /** Processor time of the whole process, collecting garbage included. */
  readonly ownMs: number;
  /** The most that the process ever held, and what it holds of the transcript alone. */
  readonly peakMb: number;
  readonly keptMb: number;
}

const [form = '', given = '0'] = process.argv.slice(2);
const length = Number(given);
const write = talkForms.find((each) => each.form === form)?.write;
const hostile = hostileTexts.find(({ name }) => name === form);
const text = write?.(longTalk(length, write)) ?? hostile?.write(length) ?? '';
const bytes = Buffer.from(text);

globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const before = process.cpuUsage();
const decoded = decodeText(bytes);
const transcript = readTranscript('text' in decoded ? decoded.text : '');
const { user, system } = process.cpuUsage(before);
globalThis.gc?.();
const figures: ReadingFigures = {
  bytes: bytes.length,
  ownMs: (user + system) / 1000,
  peakMb: process.resourceUsage().maxRSS / 1024,
  keptMb: (process.memoryUsage().heapUsed - heapBefore) / 1e6,
  passages: transcript.passages.length,
};
console.log(JSON.stringify(figures));
