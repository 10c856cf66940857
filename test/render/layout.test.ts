import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { layoutFor } from '../../src/render/layout.ts';

const { AttachFiles, EmbedLinks } = PermissionFlagsBits;

describe('layoutFor', () => {
  it.each([
    ['in a server, where both are allowed', '1', EmbedLinks | AttachFiles, true, true],
    ['in a server, where neither is', '1', ~(EmbedLinks | AttachFiles), false, false],
    ['in a server, without embeds', '1', AttachFiles, false, true],
    ['in a server, without files', '1', EmbedLinks, true, false],
    ['in direct messages, where nothing needs to be allowed', undefined, 0n, true, true],
  ])('has embeds, files, and cards where they can be drawn: %s', (_, guildId, appPermissions, embeds, files) => {
    expect(layoutFor({ guildId, appPermissions, draws: true })).toMatchObject({ embeds, files, cards: files });
    expect(layoutFor({ guildId, appPermissions, draws: false })).toMatchObject({ embeds, files, cards: false });
  });

  it('has shorter pages of plain text', () => {
    const [plain, embedded] = [0n, EmbedLinks].map((appPermissions) =>
      layoutFor({ guildId: '1', appPermissions, draws: true }),
    );
    expect(plain!.page).toBeLessThan(embedded!.page);
    expect(plain!.points).toBeLessThan(embedded!.points);
  });
});
