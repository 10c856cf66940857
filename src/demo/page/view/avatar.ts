const colours = ['#3f6f8f', '#7a5195', '#2f7d5b', '#a1522f', '#8a4f7d'];

/** A picture of our own for a person: the first letter of the name on a colour of theirs. */
export function avatarOf({ id, name }: { readonly id: string; readonly name: string }): string {
  const colour = colours[Number(BigInt(id) % BigInt(colours.length))] ?? '#3f6f8f';
  const letter = Array.from(name)[0] ?? '?';
  return dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>` +
      `<text x="20" y="27" font-size="19" font-family="sans-serif" font-weight="600" text-anchor="middle" fill="#fff">${escape(letter)}</text></svg>`,
  );
}

function dataUri(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escape(letter: string): string {
  return letter.replace(/[<>&"']/g, (mark) => `&#${mark.codePointAt(0)};`);
}
