import { fold } from '../../search/language/fold.ts';

/** What turns the meaning of a sentence round, and what is written with it but denies nothing; in folded writing. */
const denials = [
  { denies: /[不没非无未勿莫别否]/u, harmless: /非常|不过|不仅|不但|不管|不只|无论|差不多|别的|别人|特别|区别|分别/gu },
  {
    denies:
      /\b(?:not?|never|cannot|nobody|none|nothing|nowhere|neither|nor|hardly|barely|scarcely|without)\b|n['’]t\b/u,
    harmless: /\bnot (?:only|just|merely)\b/gu,
  },
];

/** Whether words deny: a sentence that leaves them out says the contrary. */
export function isDenial(words: string): boolean {
  const { text } = fold(words);
  return denials.some(({ denies, harmless }) => denies.test(text.replace(harmless, '')));
}
