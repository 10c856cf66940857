import { createRequire } from 'node:module';

/** What ends the names of the renderer's native packages, by C library. */
const endings = ['', '-gnu', '-musl', '-msvc'];

/**
 * Whether this machine has the renderer's native half. npm installs the one that fits a machine, as an optional package:
 * where there is none, or optional packages were left out, everything but pictures works. Loads nothing.
 * @param from - where the renderer is looked for; as src/cards does by default
 */
export function canDraw(from: string = import.meta.url): boolean {
  const renderer = find('@takumi-rs/core', from);
  if (renderer === undefined) return false;
  const name = `@takumi-rs/core-${process.platform}-${process.arch}`;
  return endings.some((ending) => find(name + ending, renderer) !== undefined);
}

function find(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}
