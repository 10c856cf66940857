/** Where `name:` begins an option in what follows a command's words. `[1]` of each match is the name. */
export function findOptionNames(text: string, options: readonly { readonly name: string }[]): RegExpExecArray[] {
  const names = options.map(({ name }) => RegExp.escape(name)).join('|');
  return [...text.matchAll(new RegExp(`(?<=^|\\s)(${names})[:：]`, 'gu'))];
}
