const voice = /<v[.\s][^<>]*>?/giu;

/** A caption's text without voice tags that never end, as where a file was cut off, and whether there were any. */
export function withoutOpenTags(text: string): { readonly text: string; readonly isCut: boolean } {
  let isCut = false;
  const closed = text.replaceAll(voice, (tag) => {
    if (tag.endsWith('>')) return tag;
    isCut = true;
    return '';
  });
  return { text: closed.replace(/<\/[a-z]?$/iu, ''), isCut };
}
