/**
 * A pattern for any of the folded forms, the longest first; Latin ones as whole words, spaces and hyphens alike. What the
 * search looks for by other means, since thousands of such patterns, or a large one, take seconds to compile.
 */
export function toPattern(forms: readonly string[]): RegExp {
  const alternatives = forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => {
      const body = form
        .split(/[\s-]+/)
        .map((part) => RegExp.escape(part))
        .join('[\\s-]?');
      const before = /^[\p{sc=Latin}\p{N}]/u.test(form) ? String.raw`(?<![\p{sc=Latin}\p{N}])` : '';
      const after = /[\p{sc=Latin}\p{N}]$/u.test(form) ? String.raw`(?![\p{sc=Latin}\p{N}])` : '';
      return before + body + after;
    });
  return new RegExp(alternatives.join('|'), 'gu');
}
