import type { Interview, Speaker } from '../../interview/interview.ts';

/** Told apart by people who see few colours, on a dark and on a light ground. */
const palette = [0x2f80ed, 0xe69f00, 0x1a9e77, 0xcc5fa5, 0x8a63d2, 0xd55e00, 0x56b4e9, 0x9a8b00] as const;

/** Ours: summaries, lists, help. */
export const neutralColour = 0x8b95a5;

/** The same colour for a speaker throughout an interview. */
export function speakerColour(interview: Interview, speaker: Speaker): number {
  const place = interview.speakers.findIndex(({ id }) => id === speaker.id);
  return palette[Math.max(place, 0) % palette.length] ?? neutralColour;
}
