/** Loaded before the components: their own default pictures lie on Discord's network. */
export const defaultPicture = 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E';

Object.assign(globalThis, { $discordMessage: { avatars: { default: defaultPicture }, emojis: {}, profiles: {} } });
