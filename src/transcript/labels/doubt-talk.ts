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
export function doubtTalk(passages: readonly TranscriptPassage[]): readonly Problem[] {
  const [first] = passages;
  if (first === undefined || passages.length < fewest) return [];
  const letters = passages.reduce((sum, { text }) => sum + text.length, 0);
  const ended = passages.filter(({ text }) => endsSentence.test(text)).length;
  const isTalked = passages.some(({ text }) => talked.test(text));
  const isList = 3 * ended < passages.length && letters < shortWords * passages.length;
  if (isTalked && !isList) return [];
  if (passages.some(({ text }) => /[?？]/u.test(text))) return [];
  const shown = [...new Set(passages.flatMap(({ label }) => (label === undefined ? [] : [`"${label}"`])))];
  const message = `nobody asks or answers anything here: if ${shown.slice(0, 2).join(' and ')} are no people, this is no transcript`;
  return [{ line: first.line, column: 1, message }];
}
