/** A moment that Discord shows each reader on their own clock. F: in full with the weekday · R: how long until or since · d: the date */
export function timestamp(atMs: number, style: 'F' | 'R' | 'd'): string {
  return `<t:${Math.floor(atMs / 1000)}:${style}>`;
}

/** Where a message stands. */
export function messageLink(guildId: string, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}
