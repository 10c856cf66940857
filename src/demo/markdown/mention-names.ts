/** What the ids in a text are shown as: the names alone, without `#` or `@`. */
export interface MentionNames {
  readonly channelName: (id: string) => string;
  readonly roleName: (id: string) => string;
  readonly userName: (id: string) => string;
}
