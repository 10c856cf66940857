import { applicationId } from '../world/create-world.ts';
import { ownUserJson } from '../world/user-json.ts';
import { guildCreateJson } from '../world/guild-json.ts';
import type { World } from '../world/world.ts';
import { dispatch, type Session } from './session.ts';

export interface WelcomeParts {
  readonly clock: () => number;
  readonly host: string;
  readonly world: World;
}

/** READY, and the guilds for whoever asked for them. */
export function welcome(session: Session, { clock, host, world }: WelcomeParts): void {
  const installed = world.guilds.filter((guild) => guild.installed);
  dispatch(session, 'READY', {
    v: 10,
    user: ownUserJson(world.bot),
    guilds: installed.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `ws://${host}`,
    shard: session.shard,
    application: { id: applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    user_settings: {},
    auth: {},
    _trace: ['["local-discord",{"micros":0}]'],
  });
  if ((session.intents & 1) === 0) return;
  for (const guild of installed) dispatch(session, 'GUILD_CREATE', guildCreateJson(guild, world, clock()));
}
