/** Emoji of Unicode 16 and 17, younger than the font (15). The tests compare the list with all that Node knows. */
const tooYoung: ReadonlySet<string> = new Set('🛘🪉🪊🪎🪏🪾🫆🫈🫍🫜🫟🫩🫪🫯');

/** What makes sequences of them: joiners, selectors, key caps, the tags of regions. */
const binding = /^(?:\u200d|\ufe0f|\u20e3|[\u{e0020}-\u{e007f}])$/u;

export function isEmoji(character: string): boolean {
  return binding.test(character) || (/^\p{Emoji}$/u.test(character) && !tooYoung.has(character));
}
