import { formsOf } from '../../interview/forms-of.ts';
import type { Speaker } from '../../interview/interview.ts';
import type { Span } from '../../transcript/span.ts';
import type { Slices } from '../../slices.ts';
import { createNameTable, normaliseName } from './create-name-table.ts';
import { fold } from '../language/fold.ts';

/** Whose words a query asks for. */
export interface SpeakerMention {
  readonly speakers: ReadonlySet<string>;
  /** asked: the words of this speaker are wanted · named: perhaps they are, perhaps it is about them. */
  readonly strength: 'asked' | 'named';
  /** Where the names stand: they say who, not what. */
  readonly spans: readonly Span[];
}

export type SpeakerFinder = (folded: string) => SpeakerMention | undefined;

/** Knows every speaker by label, name and alias, and the hosts and guests by their roles. */
export async function createSpeakerFinder(speakers: readonly Speaker[], slices: Slices): Promise<SpeakerFinder> {
  const idsByName = new Map<string, Set<string>>();
  const names = createNameTable();
  const add = (name: string, id: string): void => {
    const form = fold(name).text.trim();
    const key = normaliseName(form);
    if (key.length < shortestName) return;
    names.add(form);
    idsByName.set(key, (idsByName.get(key) ?? new Set()).add(id));
  };
  for (const { id, name, labels, aliases, role } of speakers) {
    if (slices.over()) await slices.next();
    for (const form of [...formsOf(name), ...labels, ...aliases, ...roleNames[role]]) add(form, id);
  }
  return (folded) => {
    const found = names.find(folded).map(({ key, start, end }) => ({ ids: idsByName.get(key), start, end }));
    if (found.length === 0) return undefined;
    const asked = found.filter(({ start, end }) => asksFor(folded.slice(0, start), folded.slice(end)));
    const chosen = asked.length > 0 ? asked : found;
    return {
      speakers: new Set(chosen.flatMap(({ ids }) => [...(ids ?? [])])),
      strength: asked.length > 0 ? 'asked' : 'named',
      spans: found.map(({ start, end }) => ({ start, end })),
    };
  };
}

/** A label such as Q or A would swallow words of every query. */
const shortestName = 2;

const roleNames: Readonly<Record<Speaker['role'], readonly string[]>> = {
  host: ['主持人', '主持', '主播', 'host', 'hosts', 'interviewer'],
  guest: ['嘉宾', '受访者', 'guest', 'interviewee'],
  unknown: [],
};

/** "X: …", "X …" at the beginning, "X on …", "X谈…", "what did X say": the usual ways to ask for somebody's words. */
function asksFor(before: string, after: string): boolean {
  if (/^\s*$/.test(before) && /^(?:\s|[:：,，])/.test(after)) return true;
  if (credited.test(before) && /^\W*$/.test(after)) return true;
  if (/\b(?:did|does|do|would)\s*$/.test(before) && saying.test(after)) return true;
  return chineseSaying.test(after) || englishSaying.test(after);
}

const credited = /(?:\bby|\bfrom|-|—)\s*$/;
const saying = /^\s*(?:say|think|feel|mean|talk|ask|mention)/;
const englishSaying =
  /^(?:\s+(?:on|about|says?|said|asks?|asked|thinks?|mentions?)\b|['’]s (?:view|take|opinion|answer|question))/;
const chineseSaying =
  /^\s*(?:[是又也曾都对在]?(?:怎么|如何|怎样|咋)?(?:谈|说|讲|聊|问|答|认为|觉得|回答|提到|提问|评价|解释|形容|描述|看)|对.*(?:看法|观点|评价|态度|想法|说法))/;
