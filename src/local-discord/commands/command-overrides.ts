import type { Snowflake } from 'discord-api-types/v10';

/** By `<guild id> <command name>`: whom an admin allows or forbids the command; a guild's id stands for everyone. */
export type CommandOverrides = Map<string, Readonly<Record<Snowflake, boolean>>>;
