/** Who a visitor may be: people of the local Discord (world/create-world.ts), by what they may do in the server. */
export const demoPeople = { member: 'ada', moderator: 'robin' } as const;
export type Role = keyof typeof demoPeople;
