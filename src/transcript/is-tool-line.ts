/** What tools and typists write below a talk, and between its parts: nobody says it. */
const toolLine =
  /^[[(（【]?(?:meeting ended after \S{4,12}|transcri(?:bed|ption|pt)(?: (?:was )?(?:created|generated|edited))? by \S.{0,80}|this (?:editable )?transcript was \S.{0,120}|(?:start|end) of (?:the )?(?:first |second |third )?(?:interview|recording|transcript|tape|audio|file|side)\b.{0,30}|(?:全文)?完|(?:访谈|採訪|采访|訪談|会议|會議|录音|錄音)(?:结束|結束))[\])）】]?[.。]?$/iu;
const credit =
  /^(?:©|\(c\) ?(?=\d{4})|copyright ©?)\s{0,2}\S.{0,80}$|^(?:translated|edited|subtitled|captioned|transcribed) by \S.{0,60}$/iu;
const byName = /^\S.{0,60} (?:started|stopped) (?:the )?(?:transcription|recording)\.?$/u;

/** Whether a line is a tool's, and not the talk's. */
export function isToolLine(line: string): boolean {
  const text = line.replaceAll(/[*_]/gu, '').trim();
  return text.length <= 160 && (toolLine.test(text) || credit.test(text) || byName.test(text));
}
