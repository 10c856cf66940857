import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { within, type Clock } from '../clock.ts';
import type { FindRole } from '../feeds/find-role.ts';

export interface FindRoleOptions {
  /** See createRest. */
  readonly rest: Pick<REST, 'get'>;
  readonly clock: Pick<Clock, 'after'>;
}

/** Somebody waits for an answer that does without. */
const tellWithinMs = 1000;

const toldRole = z.object({ id: z.string(), name: z.string(), mentionable: z.boolean() });

/** Asks each time: nobody tells us of a role that changed. */
export function createFindRole({ rest, clock }: FindRoleOptions): FindRole {
  return (guildId, roleId) => {
    const told = rest.get(Routes.guildRole(guildId, roleId)).then(
      (role) => toldRole.safeParse(role).data,
      () => undefined,
    );
    return within(clock, tellWithinMs, told, () => undefined);
  };
}
