import { Client, Events, MessageFlags, type APIModalInteractionResponseCallbackData } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { quoteCommand } from './interaction-bot.ts';
import { commandsPath, send, startDiscord } from './raw-discord.ts';

const days = ['a', 'b'].map((value) => ({ label: value, value }));
const modal: APIModalInteractionResponseCallbackData = {
  custom_id: 'setup',
  title: 'Set up',
  components: [
    { type: 18, label: 'Time', component: { type: 4, custom_id: 'time', style: 1 } },
    { type: 18, label: 'Days', component: { type: 3, custom_id: 'days', options: days, max_values: 2 } },
    { type: 18, label: 'Where', component: { type: 8, custom_id: 'where' } },
  ],
};
const select = { type: 3, customId: 'pick', options: days } as const;

it('The real discord.js shows selects and modals, and reads what people picked and filled in', async () => {
  const discord = await startDiscord();
  const client = new Client({ intents: 0, rest: { api: discord.apiUrl } });
  onTestFinished(() => client.destroy());
  await send(discord, 'PUT', commandsPath(discord), [quoteCommand]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) {
      void interaction.reply({ flags: MessageFlags.Ephemeral, components: [{ type: 1, components: [select] }] });
    }
    if (interaction.isStringSelectMenu()) {
      void interaction.showModal({ ...modal, title: interaction.values.join() });
    }
    if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      const { fields } = interaction;
      const where = fields.getSelectedChannels('where', true).map((channel) => channel?.id);
      const said = [fields.getTextInputValue('time'), ...fields.getStringSelectValues('days'), ...where];
      void interaction.update({ content: said.join(' ') });
    }
  });
  const ready = new Promise((resolve) => void client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;

  const { message } = await discord.run({ command: 'quote', options: { text: 'x' }, user: 'meihua' });
  const { modal: shown } = await discord.pick(message!, 'pick', ['b']);
  expect(shown!.title).toBe('b');
  const daily = discord.guilds[0]!.channels[1]!.id;
  const outcome = await discord.submit(shown!, { time: '9:00', days: ['b', 'a'], where: [daily] });
  expect(outcome.message).toMatchObject({ id: message!.id, content: `9:00 b a ${daily}` });
  expect(discord.violations).toEqual([]);
});
