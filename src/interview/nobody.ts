import type { Speaker } from './interview.ts';

/** Who says what a text gives to nobody: it is searched and quoted, as somebody's. */
export const nobody: Speaker = {
  id: '',
  name: { zh: '某人', en: 'Somebody', tw: '某人' },
  role: 'unknown',
  labels: [],
  aliases: [],
};
