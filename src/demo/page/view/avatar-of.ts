import type { Snowflake } from 'discord-api-types/v10';

const colours = ['#3f6f8f', '#7a5195', '#2f7d5b', '#a1522f', '#8a4f7d'];

/** A picture of our own for a person, in a colour of theirs. Without a letter: a picture cannot use the page's fonts. */
export function avatarOf(id: Snowflake): string {
  const colour = colours[Number(BigInt(id) % BigInt(colours.length))] ?? '#3f6f8f';
  return dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>` +
      `<g fill="#fff" fill-opacity=".85"><circle cx="20" cy="15.5" r="6.5"/><path d="M7 36c0-7 5.8-11 13-11s13 4 13 11v4H7z"/></g></svg>`,
  );
}

function dataUri(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
