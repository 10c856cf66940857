import type { APIApplicationCommand } from 'discord-api-types/v10';

const option = (name: string, type: number, more: object = {}) => ({
  name,
  type,
  description: `about ${name}`,
  ...more,
});
const command = (name: string, options: readonly object[]) => ({
  id: '1',
  application_id: '1',
  version: '1',
  type: 1,
  name,
  description: `about ${name}`,
  description_localizations: { 'zh-CN': `关于 ${name}` },
  options,
});

/** One option of each kind. */
export const commands = [
  command('quote', [
    option('text', 3, { autocomplete: true }),
    option('speaker', 3, { autocomplete: true }),
    option('private', 5),
  ]),
  command('quiet', []),
  command('daily', [
    {
      ...option('add', 1),
      options: [
        option('channel', 7, { required: true, channel_types: [0, 5] }),
        option('kind', 3, {
          required: true,
          choices: [
            { name: 'Highlight', name_localizations: { 'zh-CN': '精选' }, value: 'highlight' },
            { name: 'In order', value: 'serial' },
          ],
        }),
        option('role', 8),
      ],
    },
    { ...option('list', 1), options: [] },
  ]),
] as unknown as readonly APIApplicationCommand[];
