import { readWordList, weighWord } from './weigh-word.ts';

/**
 * Words that ask, point or hold a sentence together and say little of what it is about. General language only:
 * nothing here comes from a collection or from anybody's queries.
 */
const functionWords = `
a an the this that these those i me my we us our you your he him his she her it its they them their
am is are was were be been being do does did doing done has have had having will would shall should can could may might must
and or but nor so if then than as at by for from in into of off on onto out over to up with without about above after
again against all also any because before between both each few further here there how what when where which who whom why whose
just more most no not now only other some such too very via while yes get gets got let say says said tell tells told talk talks
talked speak speaks ask asks asked mention mentions mentioned think thinks thought s t re ve ll d m don doesn didn isn aren wasn
host guest really actually please passage quote part one does something anything thing things
`;

/** Words so common in any talk that they hardly tell one passage from another, though they are not empty. */
const commonWords = `
able actually agree already always answer back bad become becoming began begin believe best better big bring came care change
chance come common compare compared day describe different differently easy end enough even ever every everyone example expect explain fact feel few
find first found full gave give given giving go goes going good great grow happen happened happens happening hard help high hope idea important instead
keep kind know known large last late later least left less like little long look lot low made main make makes making matter mean means
much name near necessary need needs never new next number often old once open opinion order own pay people person place point possible put question
quick quickly rather read ready real reason right run running same see seem seen set several show shows side simple small soon
start started still stop sure take taken takes taking thanks though through time today together tomorrow took tried true try trying turn two
type up use used useful uses using usually want wanted wants way ways week well went while whole why win word words work worked working
works world worth year years yesterday
`;

const lists = { empty: readWordList(functionWords), common: readWordList(commonWords) };

/** How much a word says: 0 for a function word, little for a common one, 1 for any other. */
export function englishWeight(word: string): number {
  return weighWord(word, lists);
}
