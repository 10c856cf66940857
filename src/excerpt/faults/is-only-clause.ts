const opening =
  /^(?:如果|假如|虽然|尽管|无论|不管|因为|由于|除非|即使|只要|只有|当|以便|比如|例如|包括|以及|尤其是|特别是|而不是|而非)/u;
const goesOn = /[，,；：就都才将也]|那么/u;
/** In English, transcripts part the reason from what it is for, with a comma in it or without. */
const openingEnglish =
  /^(?:because|whether (?!or not)|rather than|instead of)\b|^(?:(?:on|in|with|for|at|from|of) [^,;:]*\b(?:that|who|which)\b[^,;:]*)$|^(?:although|whereas|unless|such as|especially|particularly|including|like|which|whose|even if|even though|as long as|as well as|except)\b[^,;:]*$/iu;

/** Whether a sentence is a condition, a reason or an addition alone, parted from what it belongs to. @param sentence in Simplified */
export function isOnlyClause(sentence: string): boolean {
  return (opening.test(sentence) && !goesOn.test(sentence)) || openingEnglish.test(sentence);
}
