/** A letter of an equation, in code or beside its sign. */
const formula =
  /`\s{0,3}\p{L}\s{0,3}`|(?<![\p{L}\p{N}])\p{L} ?[=≈≤≥<>+*^] ?[\p{L}\p{N}]|(?<![\p{L}\p{N}])\p{L}\(\p{L}\)/u;

/** Whether a sentence says something with signs whose meaning was told elsewhere: `k` equals `x` and one. */
export function isFormula(sentence: string): boolean {
  return formula.test(sentence);
}
