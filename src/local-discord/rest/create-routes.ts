import type { Snowflake } from 'discord-api-types/v10';
import type { CommandRegistry } from '../commands/command-registry.ts';
import type { ShardRules } from '../gateway/shard-rules.ts';
import type { SessionStarts } from '../gateway/session-starts.ts';
import type { InteractionStore } from '../interactions/interaction-store.ts';
import type { MessageContext } from '../messages/message-context.ts';
import type { PlaceRegistry } from '../world/place-registry.ts';
import type { Route } from './http-exchange.ts';
import { commandRoutes } from './routes/command-routes.ts';
import { crosspostRoutes } from './routes/crosspost-routes.ts';
import { messageThreadRoutes } from './routes/message-thread-routes.ts';
import { historyRoutes } from './routes/history-routes.ts';
import { channelMessageRoutes } from './routes/channel-message-routes.ts';
import { directChannelRoutes } from './routes/direct-channel-routes.ts';
import { discoveryRoutes } from './routes/discovery-routes.ts';
import { callbackRoutes } from './routes/callback-routes.ts';
import { interactionWebhookRoutes } from './routes/interaction-webhook-routes.ts';
import { placeRoutes } from './routes/place-routes.ts';
import { threadListRoutes } from './routes/thread-list-routes.ts';
import { threadRoutes } from './routes/thread-routes.ts';

export interface RouteParts extends MessageContext {
  readonly places: PlaceRegistry;
  readonly commands: CommandRegistry;
  readonly interactions: InteractionStore;
  readonly sessionStarts: SessionStarts;
  readonly shardRules: ShardRules;
  /** People who take no direct messages from the bot. */
  readonly closedTo: ReadonlySet<Snowflake>;
}

/** Every route there is. */
export function createRoutes(parts: RouteParts): readonly Route[] {
  const { clock, host, messages, world, interactions } = parts;
  return [
    ...callbackRoutes(parts, interactions),
    ...interactionWebhookRoutes(parts, interactions),
    ...channelMessageRoutes(parts, parts.closedTo),
    ...historyRoutes(world, messages),
    ...placeRoutes(world, clock),
    ...threadRoutes(parts, parts.places),
    ...messageThreadRoutes(parts, parts.places),
    ...crosspostRoutes(world, messages),
    ...threadListRoutes(world, clock),
    ...discoveryRoutes(world, host, parts.sessionStarts, parts.shardRules),
    ...directChannelRoutes(world, clock),
    ...commandRoutes(world, parts.commands),
  ];
}
