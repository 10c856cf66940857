import type { APIMessage, Snowflake } from 'discord-api-types/v10';

/** Where a person is. */
export type Place =
  /** A channel of a guild that has the app. */
  | { readonly kind: 'guild'; readonly channelId: Snowflake }
  /** The person's direct messages with the bot. */
  | { readonly kind: 'bot-dm' }
  /** Anywhere else, by an app the person installed for themselves: a guild without the app, or a DM between people. */
  | { readonly kind: 'user-app'; readonly channelId: Snowflake };

export type OptionValue = string | number | boolean;

export interface Actor {
  /** A user's id or name; the first member by default. */
  readonly user?: string;
  /** Instead of the user's own locale. */
  readonly locale?: string;
  /** The first guild's first channel by default. */
  readonly where?: Place;
  /** Real milliseconds to wait for what follows a deferral; Discord's 15 minutes by default. */
  readonly patienceMs?: number;
}

export interface RunAction extends Actor {
  /** The name, with subcommand group and subcommand after spaces: `daily add`. */
  readonly command: string;
  /** By option name; users, channels and roles by id. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /**
   * In these options what autocomplete offered this person goes out by its name instead of its value, as Discord's client
   * sends it after a change of channel. @see https://github.com/discord/discord-api-docs/issues/7206
   */
  readonly byName?: readonly string[];
}

export interface CompleteAction extends Omit<RunAction, 'byName'> {
  /** The option being typed; its text so far is in `options`, or empty. */
  readonly focused: string;
}

export interface MenuAction extends Actor {
  /** The name of a message command. */
  readonly command: string;
  /** Or its id. */
  readonly message: APIMessage | Snowflake;
}
