import * as fc from 'fast-check';

const dangerous = [
  ...Array.from('*_~`|><#-+.()[]\\:@/!&1 \n'),
  '**',
  '||',
  '```',
  '<@123>',
  '<@&9>',
  '<#1>',
  '<t:1:R>',
  '<:x:1>',
  '<a:x:1>',
  '</quote:1>',
  '@everyone',
  '@here',
  'https://example.com/a_b',
  'discord.gg/abc',
  ':smile:',
  '- ',
  '# ',
  '-# ',
  '1. ',
  '> ',
  '[x](https://e.co)',
];
const human = ['护城河', '机器', '。', '，', '“引语”', 'GPU', 'data', '👩‍👩‍👧', '🇨🇳', 'é', '𠮷', 'word ', '？', '……'];

/** Text as nasty as a transcript could be: markup, mentions, addresses, both scripts, many-unit graphemes. */
export const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...dangerous), fc.constantFrom(...human), fc.string({ unit: 'grapheme', maxLength: 3 })),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
