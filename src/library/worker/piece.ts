/**
 * Part of a value on its way from one thread to another. A whole interview, put together in one go, may hold the thread
 * that gets it for a second; a piece takes it a millisecond or two.
 */
export interface Piece {
  /** Each is new: of one that comes again, only its number is sent. */
  readonly strings: readonly string[];
  /** What else is no object: fractions, `undefined`, `null` … */
  readonly others: readonly unknown[];
  /** The keys of objects of one kind, in order. */
  readonly shapes: readonly (readonly string[])[];
  /**
   * One after another: the number of its shape, or of a list `-1 - length`; then a reference for each value. After
   * `goesOn`, it is more of the list before.
   */
  readonly objects: Int32Array<ArrayBuffer>;
}

/** The lower bits of a reference; the upper ones are the integer itself, or a place in what has come so far. */
const kinds = { integer: 0, string: 1, object: 2, other: 3 } as const;
const kindBits = 2;
const greatestInteger = 2 ** 28;

/** Instead of the number of a shape: the first shape is number 1. */
const goesOn = 0;
const longestList = 4096;

/** A piece is done with the first object past either. */
const most = { references: 8192, characters: 32_768 };

/**
 * Takes apart what is made of plain objects and arrays, without circles. An object comes after all that it holds, and once,
 * however many hold it; so does a string.
 */
export function toPieces(value: object): Piece[] {
  const pieces: Piece[] = [];
  const strings = new Map<string, number>();
  const others = new Map<unknown, number>();
  const shapes = new Map<string, number>();
  const known = new Map<object, number>();
  let draft = startDraft();

  function refer(part: unknown): number {
    if (typeof part === 'object' && part !== null) return reference(kinds.object, known.get(part) ?? add(part));
    if (isSmallInteger(part)) return reference(kinds.integer, part);
    if (typeof part !== 'string') return reference(kinds.other, numberOf(part, others, draft.others));
    if (!strings.has(part)) draft.characters += part.length;
    return reference(kinds.string, numberOf(part, strings, draft.strings));
  }

  function add(object: object): number {
    const references = Object.values(object).map(refer);
    if (Array.isArray(object)) addList(references);
    else write(shapeOf(object), references);
    known.set(object, known.size);
    return known.size - 1;
  }

  function addList(references: readonly number[]): void {
    for (let at = 0; at === 0 || at < references.length; at += longestList) {
      const stretch = references.slice(at, at + longestList);
      if (at > 0) draft.objects.push(goesOn);
      write(-1 - stretch.length, stretch);
    }
  }

  function write(head: number, references: readonly number[]): void {
    draft.objects.push(head);
    for (const each of references) draft.objects.push(each);
    if (draft.objects.length >= most.references || draft.characters >= most.characters) finishPiece();
  }

  function shapeOf(object: object): number {
    const keys = Object.keys(object);
    const key = JSON.stringify(keys);
    const shape = shapes.get(key) ?? shapes.size + 1;
    if (!shapes.has(key)) draft.shapes.push(keys);
    shapes.set(key, shape);
    return shape;
  }

  function finishPiece(): void {
    const { strings, others, shapes, objects } = draft;
    pieces.push({ strings, others, shapes, objects: Int32Array.from(objects) });
    draft = startDraft();
  }

  refer(value);
  finishPiece();
  return pieces;
}

function startDraft() {
  const strings: string[] = [];
  const others: unknown[] = [];
  const shapes: string[][] = [];
  const objects: number[] = [];
  return { strings, characters: 0, others, shapes, objects };
}

function numberOf<T>(part: T, numbers: Map<T, number>, fresh: T[]): number {
  const number = numbers.get(part) ?? numbers.size;
  if (number === numbers.size) {
    numbers.set(part, number);
    fresh.push(part);
  }
  return number;
}

function isSmallInteger(part: unknown): part is number {
  return Number.isInteger(part) && Math.abs(Number(part)) < greatestInteger && !Object.is(part, -0);
}

function reference(kind: number, number: number): number {
  return number * 2 ** kindBits + kind;
}

/** Puts a value together again. */
export interface Assembly {
  /** In their order. */
  add(piece: Piece): void;
  /** Once every piece was added. */
  finish(): unknown;
}

export function startAssembly(): Assembly {
  const strings: string[] = [];
  const others: unknown[] = [];
  const shapes: (readonly string[])[] = [];
  const objects: unknown[] = [];

  function follow(reference: number): unknown {
    const number = reference >> kindBits;
    const kind = reference & (2 ** kindBits - 1);
    if (kind === kinds.integer) return number;
    if (kind === kinds.string) return strings[number];
    return kind === kinds.object ? objects[number] : others[number];
  }

  /** Returns where the next one begins. */
  function addObject(written: Int32Array, at: number): number {
    const head = written[at] ?? goesOn;
    const shape = shapes[head - 1];
    const start = at + 1;
    const end = start + (shape?.length ?? -1 - head);
    if (shape === undefined) objects.push(Array.from(written.subarray(start, end), follow));
    else objects.push(toObject(shape, (place) => follow(written[start + place] ?? 0)));
    return end;
  }

  function addToList(written: Int32Array, at: number): number {
    const list = objects.at(-1);
    const end = at - (written[at] ?? 0);
    for (const each of written.subarray(at + 1, end)) if (Array.isArray(list)) list.push(follow(each));
    return end;
  }

  return {
    add(piece) {
      for (const each of piece.strings) strings.push(each);
      for (const each of piece.others) others.push(each);
      for (const each of piece.shapes) shapes.push(each);
      const written = piece.objects;
      for (let at = 0; at < written.length;) {
        at = written[at] === goesOn ? addToList(written, at + 1) : addObject(written, at);
      }
    },
    finish: () => objects.at(-1),
  };
}

function toObject(keys: readonly string[], valueAt: (place: number) => unknown): object {
  const object: Record<string, unknown> = {};
  keys.forEach((key, place) => {
    const value = valueAt(place);
    // Assigned, this would be no key but where the object inherits from.
    if (key === '__proto__')
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    else object[key] = value;
  });
  return object;
}
