import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { parseTime } from '../../time-input/parse-time.ts';

const usual = ['07:00', '08:00', '09:00', '10:00', '12:00', '15:00', '18:00', '20:00', '21:00', '22:00'];

/** Times of day to pick from: what was typed, read as a time; of a bare hour also its half, and both of the evening. */
export function timeChoices(typed: string): readonly AutocompleteChoice[] {
  if (typed.trim() === '') return usual.map(choice);
  const time = parseTime(typed);
  if (time === undefined) return [];
  const [hour = '', minute] = time.split(':');
  if (minute !== '00') return [choice(time)];
  const evening = String(Number(hour) + 12);
  const all = [time, `${hour}:30`, ...(Number(hour) < 12 ? [`${evening}:00`, `${evening}:30`] : [])];
  return all.map(choice);
}

function choice(time: string): AutocompleteChoice {
  return { name: time, value: time };
}
