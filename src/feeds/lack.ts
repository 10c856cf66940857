/**
 * What a feed is short of although Discord takes its posts, or why it has nothing to post. ping: the role was not pinged ·
 * embeds, files: the post stands without · drawing: this machine could not draw its picture · interview: the one it tells is not here · items: all are banned or left out ·
 * moment: on two dates Discord wanted it later, until it was too late · thread, publish: the post stands, without its thread or
 * unpublished · tag: it stands without the tag that was chosen
 */
export const lackKinds = [
  'ping',
  'embeds',
  'files',
  'drawing',
  'interview',
  'items',
  'moment',
  'thread',
  'publish',
  'tag',
] as const;
export type LackKind = (typeof lackKinds)[number];

/** One that stands until a post shows that it is mended. Whoever set the feed up is told once. */
export interface Lack {
  readonly kind: LackKind;
  /** The role's id, the interview's slug, Discord's code, the tag's name; undefined where the kind says it all. */
  readonly of: string | undefined;
  /** ISO date of the post that showed it first. */
  readonly date: string;
  readonly told: boolean;
}
