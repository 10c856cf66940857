import type { Span } from './span.ts';

/** What is done while nobody speaks, and what a machine could not hear: in brackets, or between notes of music. */
export interface Direction extends Span {
  readonly text: string;
}

const groups = /[[【〔][^[\]【】〔〕]{0,60}[\]】〕]|[(（][^()（）]{0,60}[)）]|♪[^♪]{0,200}♪?/gu;
const english =
  /\b(?:music|applause|laugh(?:s|ter|ing|ed)?|chuckl(?:es?|ing)|sighs?|coughs?|inaudible|unintelligible|indistinct|cross-?talk|silence|pauses?|cheer(?:s|ing)|beep|clears throat|break|outro|intro|jingle|foreign|lacht|lachend|lachen|schweigt|räuspert|rires?|rit|applaudissements|risas|ríe|aplausos|risos|risate|applausi)(?!\p{L})/iu;
const chinese =
  /^.{0,4}(?:音乐|音樂|掌声|掌聲|笑|笑声|笑聲|笑了|鼓掌|听不清|聽不清|听不清楚|聽不清楚|拍手|沉默|停顿|停頓|叹气|嘆氣|咳嗽|点头|點頭|播放影片|播放视频|休息|无声|無聲|片头|片頭|片尾|开始记录|開始記錄|笑い|音楽|웃음|박수|음악)$/u;
const mostWords = 5;

/** What stands alone in brackets is a direction whatever it says, and in a timed format so is what stands in square ones anywhere. */
export function findDirections(text: string, { anySquare }: { readonly anySquare: boolean }): readonly Direction[] {
  const whole = text.trim();
  return [...text.matchAll(groups)].flatMap(({ 0: found, index }) => {
    const isSquare = /^[[【〔♪]/u.test(found);
    const isAlone = found.trim() === whole;
    if (!isAlone && !(isSquare && (anySquare || found.startsWith('♪'))) && !isKnown(found)) return [];
    const isDouble = found.startsWith('(') && text[index - 1] === '(' && text[index + found.length] === ')';
    const more = isDouble ? 1 : 0;
    return [{ start: index - more, end: index + found.length + more, text: found.trim() }];
  });
}

function isKnown(group: string): boolean {
  const inner = group.slice(1, -1).trim();
  return chinese.test(inner) || (english.test(inner) && inner.split(/\s+/u).length <= mostWords);
}
