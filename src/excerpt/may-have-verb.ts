const verbChinese =
  /[是有会會能要想说說做用让讓把被在到来來去成变變给給看知觉覺认認需建造买買卖賣写寫读讀学學问問喜爱愛希信得過过着著了应應可使该該为為教走活死拿找打开開像等站坐吃喝住跑发發生进進改决決选選]/u;
const verbEnglish =
  /(?<![\p{L}])(?:is|are|was|were|be|been|am|has|have|had|do|does|did|can|could|will|would|shall|should|must|may|might|need|want|know|think|make|made|get|got|go|goes|went|see|saw|say|said|take|took|come|came|find|found|give|gave|tell|told|feel|felt|become|became|let|keep|kept|mean|put|run|ran|love|hope|believe|learn|build|built|use|work|live|start|call|try|ask|help|show|pay|buy|sell|read|write|wrote|cost|win|lose|teach|\p{L}+(?:n't|'re|'m|'ve|'ll|'d|'s|ed))(?![\p{L}])/iu;

/** Whether there may be a verb in a sentence, by the commonest ones. */
export function mayHaveVerb(sentence: string): boolean {
  const words = sentence.replaceAll('’', "'");
  return /\p{Script=Han}/u.test(words) ? verbChinese.test(words) : verbEnglish.test(words);
}
