import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

/** For commands that need no server: in servers, in direct messages, and for those who installed the app for themselves. */
export const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
