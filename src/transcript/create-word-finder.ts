/** Called where a word ends, for each, the longest first; `done` says that this word need not be looked for again. */
export type OnWord = (word: string, end: number) => 'done' | undefined;

/**
 * Finds any of many words in texts, in one pass over each: the time grows with the text and with what is found, never
 * with the text times the words (Aho and Corasick 1975). The words differ from one another, and none is empty.
 */
export function createWordFinder(words: readonly string[]): (text: string, onWord: OnWord) => void {
  const { childOf, ends, goOn } = plant(words);
  /** By node, towards the longest ending of it that is a word: at first any that may be on the way there. */
  const shorter = goOn.slice();

  /** Paths are made short as they are gone: what is done is passed over once. */
  function wordAt(node: number): number {
    let found = node;
    while (found !== 0 && ends[found] === 0) found = shorter[found] ?? 0;
    for (let at = node; at !== found;) {
      const next = shorter[at] ?? 0;
      shorter[at] = found;
      at = next;
    }
    return found;
  }

  let left = words.length;
  return (text, onWord) => {
    let node = 0;
    for (let at = 0; at < text.length && left > 0; at += 1) {
      const unit = text.charCodeAt(at);
      let next = childOf(node, unit);
      while (next === 0 && node !== 0) {
        node = goOn[node] ?? 0;
        next = childOf(node, unit);
      }
      node = next;
      for (let found = wordAt(node); found !== 0; found = wordAt(shorter[found] ?? 0)) {
        const word = words[(ends[found] ?? 0) - 1] ?? '';
        if (onWord(word, at + 1) !== 'done') continue;
        ends[found] = 0;
        left -= 1;
      }
    }
  };
}

/** The beginnings of the words, numbered; 0 is the empty one. */
interface Trie {
  /** The beginning that is longer by this unit; 0 where there is none. */
  readonly childOf: (node: number, unit: number) => number;
  /** By node, which word it is, counted from 1; 0 for none. */
  readonly ends: Int32Array;
  /** By node, its longest ending that is a beginning, too. */
  readonly goOn: Int32Array;
}

function plant(words: readonly string[]): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const children = createChildren(most);
  const ends = new Int32Array(most);
  for (const [index, word] of words.entries()) {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) node = children.grow(node, word.charCodeAt(at));
    ends[node] = index + 1;
  }
  return { childOf: children.of, ends, goOn: findEndings(words, children.of, most) };
}

/** One unit further with each pass: what is shorter is known by then. */
function findEndings(words: readonly string[], childOf: Trie['childOf'], most: number): Int32Array {
  const goOn = new Int32Array(most);
  let growing = words.map((word) => ({ word, node: 0 }));
  for (let depth = 0; growing.length > 0; depth += 1) {
    growing = growing.filter(({ word }) => depth < word.length);
    for (const each of growing) {
      const unit = each.word.charCodeAt(depth);
      const parent = each.node;
      each.node = childOf(parent, unit);
      if (parent === 0 || goOn[each.node] !== 0) continue;
      let ending = goOn[parent] ?? 0;
      while (ending !== 0 && childOf(ending, unit) === 0) ending = goOn[ending] ?? 0;
      goOn[each.node] = childOf(ending, unit);
    }
  }
  return goOn;
}

/** Flat, for there may be millions: a slot holds a parent, a unit, and the child that they lead to. */
function createChildren(most: number) {
  const slots = 2 ** Math.ceil(Math.log2(most * 2));
  const [parents, units, nodes] = [new Int32Array(slots), new Uint16Array(slots), new Int32Array(slots)];
  let count = 0;

  function slotOf(node: number, unit: number): number {
    let slot = (Math.imul(node, 0x9e37_79b1) ^ Math.imul(unit + 1, 0x85eb_ca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (slots - 1);
    while (nodes[slot] !== 0 && (parents[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  return {
    of: (node: number, unit: number) => nodes[slotOf(node, unit)] ?? 0,
    grow(node: number, unit: number): number {
      const slot = slotOf(node, unit);
      if (nodes[slot] === 0) {
        count += 1;
        parents[slot] = node;
        units[slot] = unit;
        nodes[slot] = count;
      }
      return nodes[slot] ?? 0;
    },
  };
}
