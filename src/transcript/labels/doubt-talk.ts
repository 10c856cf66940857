import type { Problem, TranscriptPassage } from '../transcript.ts';

/** What people say to each other and hardly anybody writes in a list: questions, and whom they speak to or of. */
const talked =
  /[?？]|(?<!\p{L})(?:I|you|we|my|your|our|me|us|let['’]s|thanks?|yes|no|ich|du|sie|wir|ihr|ja|nein|danke|je|tu|vous|nous|oui|non|merci|yo|tú|usted|nosotros|sí|gracias|eu|você|nós|sim|não|io|noi|lei|grazie|я|ты|вы|мы|да|нет)(?!\p{L})|[我你您咱吗嗎吧呢啊嗯]|是的|不是|好的|谢谢|謝謝|[ねよかですますはい]|저|나는|우리|네|요(?!\p{L})/iu;
const endsSentence = /[.!?。！？…”"」』)）]$/u;
/** Of fewer passages nobody can tell. */
const fewest = 5;
/** In letters, on average. */
const shortWords = 40;

/**
 * Whether nobody may speak where names stand before colons: lists of terms, prices, addresses and changes have that form, too. Each of
 * them is read, for a talk may look so, and it is told.
 */
export function doubtTalk(passages: readonly TranscriptPassage[], least = fewest): readonly Problem[] {
  const [first] = passages;
  if (first === undefined || passages.length < least) return [];
  const texts = passages.map(({ text }) => text);
  if (texts.some(isTalked) && !isShort(texts)) return [];
  if (passages.some(({ text }) => /[?？]/u.test(text))) return [];
  const shown = [...new Set(passages.flatMap(({ label }) => (label === undefined ? [] : [`"${label}"`])))];
  const message = `nobody asks or answers anything here: if ${shown.slice(0, 2).join(' and ')} are no people, this is no transcript`;
  return [{ line: first.line, column: 1, message }];
}

/** Whether these are surely no words that people say to each other: short, no sentences, and to nobody. */
export function isList(texts: readonly string[]): boolean {
  return isShort(texts) && !texts.some(isTalked);
}

function isTalked(text: string): boolean {
  return talked.test(text);
}

function isShort(texts: readonly string[]): boolean {
  const letters = texts.reduce((sum, { length }) => sum + length, 0);
  const ended = texts.filter((text) => endsSentence.test(text)).length;
  return 3 * ended < texts.length && letters < shortWords * texts.length;
}
