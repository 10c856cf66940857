import type { Snowflake } from 'discord-api-types/v10';
import { applicationId } from '../world/create-world.ts';
import { ownUserJson } from '../world/user-json.ts';
import { guildCreateJson } from '../world/guild-json.ts';
import type { World } from '../world/world.ts';
import type { ResumeServer } from './resume-server.ts';
import { dispatch, isForShard, type Session } from './session.ts';

export interface WelcomeParts {
  readonly clock: () => number;
  readonly resumeServer: Pick<ResumeServer, 'address'>;
  /** Servers more than the world has, named in READY alone. */
  readonly stubs: readonly Snowflake[];
  readonly world: World;
}

/** READY, and the guilds for whoever asked for them. */
export function welcome(session: Session, { clock, resumeServer, world, stubs }: WelcomeParts): void {
  const installed = world.guilds.filter((guild) => guild.installed && isForShard(session.shard, guild.id));
  const ids = [...installed.map(({ id }) => id), ...stubs.filter((id) => isForShard(session.shard, id))];
  dispatch(session, 'READY', {
    v: 10,
    user: ownUserJson(world.bot),
    guilds: ids.map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: resumeServer.address(),
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
