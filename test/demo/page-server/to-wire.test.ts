import { describe, expect, it } from 'vitest';
import { toWire } from '../../../src/demo/page-server/to-wire.ts';

const discord = { apiUrl: 'http://127.0.0.1:4000/api', token: 'the.bot.token' };

describe('what goes to the page', () => {
  it('is one line without secrets, wherever they stand', () => {
    const wire = toWire(
      {
        paths: ['/interactions/1/aW50ZXJhY3Rpb24/callback', '/webhooks/2/d2ViaG9vaw/messages/@original?x=1'],
        headers: { authorization: 'Bot the.bot.token' },
        text: 'two\nlines',
      },
      discord,
    );
    expect(wire).not.toContain('\n');
    expect(JSON.parse(wire)).toEqual({
      paths: ['/interactions/1/[token]/callback', '/webhooks/2/[token]/messages/@original?x=1'],
      headers: { authorization: 'Bot [secret]' },
      text: 'two\nlines',
    });
  });

  it('has files by the address of the page’s own server', () => {
    expect(toWire({ url: 'http://127.0.0.1:4000/attachments/7/card.png' }, discord)).toBe(
      '{"url":"/attachments/7/card.png"}',
    );
  });
});
