import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { REST } from 'discord.js';
import { Routes, type RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { z } from 'zod';

/** A command as Discord is told of it. */
interface Registered {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
}

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Another API has another set of commands under the same application id. */
  readonly apiUrl: string;
  readonly dataDir: string;
  readonly commands: readonly Registered[];
}

export interface RegistrationOutcome {
  readonly changed: boolean;
  /** Why it could not be remembered: the next start will register the same again. */
  readonly unremembered: unknown;
}

/** By API base and application id: the hash of what was last registered there. */
const fileSchema = z.record(z.string(), z.string());

/** Puts the whole set of global commands, only where it differs from the set that was put last. */
export async function registerCommands(registration: Registration): Promise<RegistrationOutcome> {
  const { rest, applicationId, apiUrl, dataDir, commands } = registration;
  const path = join(dataDir, 'registered-commands.json');
  const key = `${apiUrl} ${applicationId}`;
  const hash = hashCommands(commands);
  const known = await readRegistered(path);
  if (known[key] === hash) return { changed: false, unremembered: undefined };
  await rest.put(Routes.applicationCommands(applicationId), { body: commands.map(({ data }) => data) });
  try {
    await writeWhole(path, JSON.stringify({ ...known, [key]: hash }, undefined, 2));
    return { changed: true, unremembered: undefined };
  } catch (error) {
    return { changed: true, unremembered: error };
  }
}

/** The same for the same set, in whatever order commands and their fields stand. The order of options counts. */
export function hashCommands(commands: readonly Registered[]): string {
  const sorted = commands.map(({ data }) => data).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted, sortFields)).digest('hex');
}

function sortFields(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Nothing where there is no such file, or no longer one of ours: then the commands are registered once more. */
async function readRegistered(path: string): Promise<Readonly<Record<string, string>>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

/** A crash leaves the old file or the new one, never half of either. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text, { flush: true });
  await rename(temporary, path);
}
