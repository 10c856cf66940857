import { ApplicationCommandOptionType, InteractionType, type APIInteraction } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { isForeign, toRequest } from '../../src/conversation/to-request.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import {
  buttonInteraction,
  channelId,
  commandInteraction,
  completionInteraction,
  guildId,
  modalInteraction,
  picked,
  selectInteraction,
  stringOption,
  textInput,
  userId,
} from '../fixtures/interactions.ts';

describe('toRequest', () => {
  it('makes plain data of a slash command in a server', () => {
    const interaction = commandInteraction(
      'quote',
      [
        stringOption('text', '护城河'),
        { type: ApplicationCommandOptionType.Integer, name: 'section', value: 3 },
        { type: ApplicationCommandOptionType.Boolean, name: 'private', value: false },
      ],
      { locale: 'zh-TW', appPermissions: 1n << 14n, memberPermissions: 1n << 45n },
    );
    expect(toRequest(interaction, true)).toEqual({
      interactionId: interaction.id,
      kind: 'command',
      command: 'quote',
      options: { text: '护城河', section: 3, private: false },
      subcommand: undefined,
      channels: {},
      roles: {},
      message: undefined,
      locale: 'zh-TW',
      languages: ['zh-TW'],
      guildId,
      channelId,
      channelType: 0,
      userId,
      memberPermissions: 1n << 45n,
      appPermissions: 1n << 14n,
      isGuest: false,
      draws: true,
    });
  });

  it('knows who asks in direct messages, where there is no server', () => {
    expect(toRequest(commandInteraction('help', [], { guild: false }), true)).toMatchObject({
      guildId: undefined,
      userId,
      memberPermissions: 0n,
    });
  });

  it.each([
    ['en-GB', 'en-US'],
    ['de', 'en-US'],
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
  ])('answers a reader of %s in %s', (given, chosen) => {
    expect(toRequest(commandInteraction('help', [], { locale: given }), true)?.locale).toBe(chosen);
  });

  it.each([undefined, null, 'moat', 5])('holds permissions for none that Discord does not say: %j', (said) => {
    const interaction = commandInteraction('help');
    const member = { ...interaction.member, permissions: said };
    const request = toRequest({ ...interaction, app_permissions: said, member } as unknown as APIInteraction, true);
    expect(request).toMatchObject({ command: 'help', appPermissions: 0n, memberPermissions: 0n });
  });

  it('finds the options of a subcommand', () => {
    const subcommand = {
      type: ApplicationCommandOptionType.Subcommand as const,
      name: 'add',
      options: [stringOption('time', '09:00')],
    };
    const group = { type: ApplicationCommandOptionType.SubcommandGroup as const, name: 'feed', options: [subcommand] };
    expect(toRequest(commandInteraction('daily', [subcommand]), true)).toMatchObject({ options: { time: '09:00' } });
    expect(toRequest(commandInteraction('daily', [group]), true)).toMatchObject({ options: { time: '09:00' } });
  });

  it('reads what the asker and the bot may in a channel that is picked, where Discord tells', () => {
    const channel = (told: object) => ({ id: channelId, type: 0, ...told });
    const picked = (told: object) => {
      const resolved = { channels: { [channelId]: channel(told) } };
      const interaction = { ...commandInteraction('daily'), data: { type: 1, name: 'daily', resolved } };
      return toRequest(interaction as unknown as APIInteraction, true);
    };
    expect(picked({ permissions: '1024', app_permissions: '0' })).toMatchObject({
      channels: { [channelId]: channel({ memberPermissions: 1024n, appPermissions: 0n }) },
    });
    expect(picked({})).toMatchObject({
      channels: { [channelId]: channel({ memberPermissions: undefined, appPermissions: undefined }) },
    });
  });

  it('tells the option being typed from the others', () => {
    const interaction = completionInteraction('quote', [
      stringOption('speaker', 'jensen'),
      stringOption('text', '护', true),
    ]);
    expect(toRequest(interaction, true)).toMatchObject({
      kind: 'completion',
      command: 'quote',
      options: { speaker: 'jensen' },
      focused: { name: 'text', value: '护' },
    });
  });

  it('reads what a button carries, and whether its message is private', () => {
    const customId = encodeCustomId('quote', 'next', ['slug', '1.2.3']);
    const expected = { kind: 'component', command: 'quote', action: 'next', state: ['slug', '1.2.3'] };
    expect(toRequest(buttonInteraction(customId), true)).toMatchObject({ ...expected, ephemeral: false });
    expect(toRequest(buttonInteraction(customId, { flags: 64 }), true)).toMatchObject({ ...expected, ephemeral: true });
  });

  it.each(['', 'nonsense', 'quote:next:0:old', 'quote'])('takes the custom id %j for a button of nothing', (id) => {
    expect(toRequest(buttonInteraction(id), true)).toMatchObject({
      kind: 'component',
      command: '',
      action: '',
      state: [],
    });
  });

  it('reads what was picked from a select, and the channels and roles that it names', () => {
    const customId = encodeCustomId('quote', 'more', ['9']);
    expect(toRequest(selectInteraction(customId, ['card']), true)).toMatchObject({
      kind: 'component',
      action: 'more',
      state: ['9'],
      values: ['card'],
      channels: {},
    });
    const resolved = { channels: { '5': { id: '5', type: 0, permissions: '1024', app_permissions: '2048' } } };
    expect(toRequest(selectInteraction(customId, ['5'], { resolved }), true)).toMatchObject({
      values: ['5'],
      channels: { '5': { id: '5', type: 0, memberPermissions: 1024n, appPermissions: 2048n } },
    });
    expect(toRequest(buttonInteraction(customId), true)).toMatchObject({ values: [] });
  });

  describe('reads a modal that was submitted', () => {
    const customId = encodeCustomId('daily', 'add', ['f1']);
    const filled = [textInput('time', '9:30'), picked('channel', ['5'])];

    it('what was typed and picked, by name', () => {
      expect(toRequest(modalInteraction(customId, filled), true)).toMatchObject({
        kind: 'modal',
        command: 'daily',
        action: 'add',
        state: ['f1'],
        texts: { time: '9:30' },
        picks: { channel: ['5'] },
      });
    });

    it('of a command as one for its asker alone, whom Discord let run that', () => {
      const facts = { messageId: undefined, ephemeral: true, drives: false, onOwnCommand: true };
      expect(toRequest(modalInteraction(customId, filled), true)).toMatchObject(facts);
    });

    it.each([
      ['their own private answer', { flags: 64 }, { ephemeral: true, drives: true }],
      ['somebody else’s public answer', { askedBy: '1' }, { ephemeral: false, drives: false, onOwnCommand: false }],
    ])('that was opened from %s', (_, facts, expected) => {
      const request = toRequest(modalInteraction(customId, filled, { onMessage: true, ...facts }), true);
      expect(request).toMatchObject({ messageId: '300000000000000008', ...expected });
    });
  });

  it('takes an answer to a modal that a command opened for an answer to that command', () => {
    const asked = (type: number) => ({ type: 5, triggering_interaction_metadata: { type } });
    const id = encodeCustomId('daily', 'list', []);
    expect(toRequest(buttonInteraction(id, { metadata: asked(2) }), true)).toMatchObject({ onOwnCommand: true });
    expect(toRequest(buttonInteraction(id, { metadata: asked(3) }), true)).toMatchObject({ onOwnCommand: false });
  });

  it('leaves alone what was never offered', () => {
    const ping = { ...commandInteraction('x'), type: InteractionType.Ping } as unknown as APIInteraction;
    expect(toRequest(ping, true)).toBeUndefined();
    expect(toRequest(completionInteraction('quote', [stringOption('text', 'no focus')]), true)).toBeUndefined();
  });
});

describe('isForeign', () => {
  const id = encodeCustomId('quote', 'next', []);
  it.each([
    ['somebody else’s private answer', buttonInteraction(id, { flags: 64, askedBy: '1' }), true],
    ['one’s own private answer', buttonInteraction(id, { flags: 64 }), false],
    ['somebody else’s public answer', buttonInteraction(id, { askedBy: '1' }), false],
    ['a command', commandInteraction('quote'), false],
  ])('tells a button on %s', (_, interaction, foreign) => {
    expect(isForeign(interaction)).toBe(foreign);
  });
});
