import type { Snowflake } from 'discord-api-types/v10';
import type { CommandRegistry } from '../commands/command-registry.ts';
import type { SessionStarts } from '../gateway/session-starts.ts';
import type { InteractionStore } from '../interactions/interaction-store.ts';
import type { MessageContext } from '../messages/message-context.ts';
import type { PlaceRegistry } from '../world/place-registry.ts';
import type { Route } from './http-exchange.ts';
import { commandRoutes } from './routes/application-commands.ts';
import { historyRoutes } from './routes/channel-history.ts';
import { channelMessageRoutes } from './routes/channel-messages.ts';
import { directChannelRoutes } from './routes/direct-channels.ts';
import { discoveryRoutes } from './routes/discovery.ts';
import { callbackRoutes } from './routes/interaction-callback.ts';
import { interactionWebhookRoutes } from './routes/interaction-webhook.ts';
import { placeRoutes } from './routes/places.ts';
import { threadListRoutes } from './routes/thread-lists.ts';
import { threadRoutes } from './routes/threads.ts';

export interface RouteParts extends MessageContext {
  readonly places: PlaceRegistry;
  readonly commands: CommandRegistry;
  readonly interactions: InteractionStore;
  readonly sessionStarts: SessionStarts;
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
    ...threadListRoutes(world, clock),
    ...discoveryRoutes(world, host, parts.sessionStarts),
    ...directChannelRoutes(world, clock),
    ...commandRoutes(world, parts.commands),
  ];
}
