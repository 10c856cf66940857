/** How many Chinese characters a text has, punctuation apart. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
