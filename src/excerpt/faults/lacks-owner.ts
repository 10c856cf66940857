/**
 * What is always somebody's, or of some kind: the software, the team. Of others (the water, the future) everybody knows which.
 */
const owned =
  /^(?:and |but |so |now |well,? )?the (?:(?!of\b|that\b|who\b|which\b|in\b|for\b|behind\b|best\b|most\b|first\b|last\b|only\b|next\b|average\b|typical\b|modern\b|right\b|real\b|whole point\b)[\p{L}\p{N}-]+ ){0,2}(?:software|stack|codebase|code|team|product|paper|company|firm|startup|system|platform|app|project|deal|version|release|dataset|weights|library|tool|feature|device|founder|author|guy|person|report|article|results?|numbers?|experiment) (?:is|are|was|were|has|have|had|isn't|wasn't|hasn't|does|did|doesn't|didn't|can|could|will|would|itself|also|just)\b/iu;

/** Whether the first sentence speaks of something as if it had been named: the software is fast. @param sentences in Simplified */
export function lacksOwner([first = '']: readonly string[]): boolean {
  return owned.test(first.replaceAll('’', "'"));
}
