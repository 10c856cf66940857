/** Anything shorter is no real token, and stands in ordinary words. */
const shortestSecret = 8;

/**
 * A text without these secrets, and without the tokens that stand in the addresses of interactions and webhooks: they
 * answer for the bot for 15 minutes.
 */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  const withoutTokens = text.replaceAll(/(\/(?:interactions|webhooks)\/\d+\/)[^/?\s"\\]+/g, '$1[token]');
  return secrets
    .filter((secret) => secret.length >= shortestSecret)
    .reduce((masked, secret) => masked.replaceAll(secret, '[secret]'), withoutTokens);
}
