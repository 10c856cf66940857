import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../src/app/mask-secrets.ts';

describe('maskSecrets', () => {
  it.each([
    ['Bot MTIz.secret.token', 'Bot [secret]'],
    ['POST /interactions/123/aW50ZXJhY3Rpb24/callback', 'POST /interactions/123/[token]/callback'],
    [
      'PATCH /webhooks/456/d2ViaG9vaw/messages/@original?wait=true',
      'PATCH /webhooks/456/[token]/messages/@original?wait=true',
    ],
    [
      '"url":"http://127.0.0.1/api/v10/webhooks/456/d2ViaG9vaw"',
      '"url":"http://127.0.0.1/api/v10/webhooks/456/[token]"',
    ],
    ['GET /channels/123/messages', 'GET /channels/123/messages'],
  ])('turns %j into %j', (text, masked) => {
    expect(maskSecrets(text, ['MTIz.secret.token'])).toBe(masked);
  });

  it('leaves ordinary words alone where somebody set one for a token', () => {
    expect(maskSecrets('the token is the word', ['token', ''])).toBe('the token is the word');
  });
});
