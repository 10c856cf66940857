import { ChannelType, PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { missingPermissions, missingToWrite } from '../../src/discord/missing-permissions.ts';

const { ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks, ReadMessageHistory } = bits;
const read = ViewChannel | EmbedLinks | ReadMessageHistory;

describe('missingPermissions', () => {
  it.each([
    ['a text channel', ChannelType.GuildText, SendMessages],
    ['an announcement channel', ChannelType.GuildAnnouncement, SendMessages],
    ['a thread', ChannelType.PublicThread, SendMessagesInThreads],
    ['a thread of announcements', ChannelType.AnnouncementThread, SendMessagesInThreads],
    ['a forum', ChannelType.GuildForum, SendMessages],
  ])('is nothing for %s where all is granted', (_, type, speak) => {
    expect(missingPermissions(type, read | speak)).toEqual([]);
  });

  it.each([
    ['a text channel', ChannelType.GuildText, SendMessagesInThreads, 'send-messages'],
    ['a thread', ChannelType.PublicThread, SendMessages, 'send-messages-in-threads'],
    ['a forum', ChannelType.GuildForum, SendMessagesInThreads, 'create-posts'],
  ])('names what %s calls speaking', (_, type, other, name) => {
    expect(missingPermissions(type, read | other)).toEqual([name]);
  });

  it('names all that lacks, in the order of the settings', () => {
    const missing = ['send-messages', 'embed-links', 'read-message-history'];
    expect(missingPermissions(ChannelType.GuildText, ViewChannel)).toEqual(missing);
  });

  it('names Attach Files for a feed with pictures, and for no other', () => {
    const held = read | SendMessages;
    expect(missingPermissions(ChannelType.GuildText, held, { card: true })).toEqual(['attach-files']);
    expect(missingPermissions(ChannelType.GuildText, held | bits.AttachFiles, { card: true })).toEqual([]);
    expect(missingPermissions(ChannelType.GuildText, held, { card: false })).toEqual([]);
  });

  it('names View Channel alone where it lacks: without it the rest means nothing', () => {
    expect(missingPermissions(ChannelType.GuildText, SendMessages)).toEqual(['view-channel']);
  });

  it('is nothing for an administrator', () => {
    expect(missingPermissions(ChannelType.GuildForum, bits.Administrator, { card: true })).toEqual([]);
  });
});

describe('missingToWrite', () => {
  it.each([
    ['a text channel', ChannelType.GuildText, SendMessages, 'send-messages'],
    ['a thread', ChannelType.PublicThread, SendMessagesInThreads, 'send-messages-in-threads'],
    ['a forum', ChannelType.GuildForum, SendMessages, 'create-posts'],
  ])('is what a person needs in %s: to see it, and to speak', (_, type, speak, name) => {
    expect(missingToWrite(type, ViewChannel | speak)).toEqual([]);
    expect(missingToWrite(type, ViewChannel)).toEqual([name]);
    expect(missingToWrite(type, speak)).toEqual(['view-channel']);
    expect(missingToWrite(type, bits.Administrator)).toEqual([]);
  });
});
