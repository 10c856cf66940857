/** Puts each part between its marks, `<!-- name … -->` and `<!-- /name -->`. */
export function fillReadme(readme: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const marks = new RegExp(`(<!-- ${name}\\b[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    return text.replace(marks, (_, open: string, close: string) => `${open}${part}\n${close}`);
  }, readme);
}
