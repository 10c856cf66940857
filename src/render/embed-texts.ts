/** Of an embed, what it says. */
export interface EmbedWords {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: { readonly name: string } | undefined;
  readonly footer?: { readonly text: string } | undefined;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | undefined;
}

/** Its texts, each of which Discord counts toward the limit that all embeds of a message have together. */
export function embedTexts({ title, description, author, footer, fields = [] }: EmbedWords): readonly string[] {
  const texts = [title, description, author?.name, footer?.text, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.filter((text) => text !== undefined);
}
