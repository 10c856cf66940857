import { describe, expect, it } from 'vitest';
import { toMessageRequest } from '../../../src/discord/rest/to-message-request.ts';
import { limits } from '../../../src/render/limits.ts';

const role = '100000000000000030';

describe('toMessageRequest', () => {
  it('takes what there is, and pings nobody', () => {
    expect(toMessageRequest({})).toEqual({ body: { allowed_mentions: { parse: [] } }, files: [] });
    const embeds = [{ description: '@everyone' }];
    expect(toMessageRequest({ content: 'hello', embeds, components: [] }).body).toEqual({
      content: 'hello',
      embeds,
      components: [],
      allowed_mentions: { parse: [] },
    });
  });

  it('leaves out a text that is empty', () => {
    expect(toMessageRequest({ content: '' }).body).toEqual({ allowed_mentions: { parse: [] } });
  });

  it('names each file beside it, with its description', () => {
    const data = new Uint8Array([1, 2, 3]);
    const { body, files } = toMessageRequest({ files: [{ name: 'card.png', data, description: 'in words' }] });
    expect(body.attachments).toEqual([{ id: '0', filename: 'card.png', description: 'in words' }]);
    expect(files).toEqual([{ name: 'card.png', data: Buffer.from(data) }]);
  });

  it.each([
    [undefined, `<@&${role}>`],
    ['', `<@&${role}>`],
    ['today', `<@&${role}> today`],
    [`for <@&${role}>`, `for <@&${role}>`],
  ])('names the role before %j, once, and pings nobody else', (content, expected) => {
    const { body } = toMessageRequest(content === undefined ? {} : { content }, role);
    expect(body.content).toBe(expected);
    expect(body.allowed_mentions).toEqual({ parse: [], roles: [role] });
  });

  it('shortens the text for the role’s sake, not the role', () => {
    const content = toMessageRequest({ content: '茶'.repeat(limits.content) }, role).body.content!;
    expect(content.startsWith(`<@&${role}> 茶`)).toBe(true);
    expect(content.length).toBeLessThanOrEqual(limits.content);
  });
});
