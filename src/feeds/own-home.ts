const form = /^dm-(?<userId>\d{1,20})$/u;

/** Where a person's own feed lives, as its guild and as its channel: their direct messages. No snowflake is written so. */
export function ownHome(userId: string): string {
  return `dm-${userId}`;
}

/** Whose home it is; undefined for a guild or channel of Discord's. */
export function homeOwner(place: string): string | undefined {
  return form.exec(place)?.groups?.['userId'];
}

/** Where a feed that somebody asks about lives: in the server they are in, or in their own direct messages. */
export function homeOf({ guildId, userId }: { readonly guildId: string | undefined; readonly userId: string }): string {
  return guildId ?? ownHome(userId);
}
