/** https://docs.discord.com/developers/components/reference#component-object-component-types: those that are drawn here. */
export const componentKinds = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  roleSelect: 6,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

/** A component of a message or a modal: of its many shapes, what the page reads, each field where there is one. */
export interface ComponentJson {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly description?: string | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly component?: ComponentJson;
  readonly components?: readonly ComponentJson[];
  readonly accessory?: ComponentJson;
  /** Of a button or a text input. */
  readonly style?: number;
  readonly url?: string;
  readonly emoji?: EmojiJson;
  /** Of a select. */
  readonly options?: readonly SelectOptionJson[];
  readonly default_values?: readonly { readonly id: string }[];
  readonly channel_types?: readonly number[];
  readonly min_values?: number;
  readonly max_values?: number;
  /** Of a text input. */
  readonly value?: string;
  readonly min_length?: number;
  readonly max_length?: number;
  /** Of a text display. */
  readonly content?: string;
  /** Of a container. */
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
  /** Of a separator: whether it is a line, and 1 or 2. */
  readonly divider?: boolean;
  readonly spacing?: number;
  /** Of a thumbnail, a gallery or a file. */
  readonly media?: MediaJson;
  readonly items?: readonly { readonly media: MediaJson; readonly description?: string | null }[];
  readonly file?: MediaJson;
  readonly name?: string;
}

export interface EmojiJson {
  readonly name?: string | null;
}

export interface SelectOptionJson {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly emoji?: EmojiJson | null;
  readonly default?: boolean;
}

export interface MediaJson {
  readonly url: string;
}

/** What Discord tells as components has their shapes: its referee has judged them. */
export function componentsOf(told: readonly unknown[] | undefined): readonly ComponentJson[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- judged before it is told
  return (told ?? []) as readonly ComponentJson[];
}
