/** By locale. */
export type Localized = Readonly<Record<string, string>> | null;

export interface ChoiceForm {
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly value: string | number;
}

export interface OptionForm {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description: string;
  readonly description_localizations?: Localized;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly ChoiceForm[] | null;
  readonly options?: readonly OptionForm[] | null;
  readonly channel_types?: readonly number[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
}

/** A command as it is registered, once past its schema. */
export interface CommandForm {
  readonly type?: number | null;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description?: string | null;
  readonly description_localizations?: Localized;
  readonly options?: readonly OptionForm[] | null;
  readonly default_member_permissions?: number | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
  /** Of an Activity's entry point alone. */
  readonly handler?: number | null;
  readonly id?: string | null;
}

export const optionTypes = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;
