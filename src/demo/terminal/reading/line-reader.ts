import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { PeopleAndPlaces } from '../controls/people-and-places.ts';

/** Who types a line, and all that a line may name. */
export interface LineReader {
  readonly commands: readonly APIApplicationCommand[];
  readonly places: PeopleAndPlaces;
  readonly locale: string;
  /** What the person may do in the server. */
  readonly permissions: bigint;
  /** What a name that autocomplete offered stands for. */
  readonly offered: (command: string, option: string, name: string) => string | number | undefined;
}
