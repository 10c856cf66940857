import { attributeOf, type PageElement } from './parse-page.ts';

/** What a browser shows in no text, what is struck out, or what is around the text: menus, forms, what else there is to read. */
const tags = new Set(
  (
    'script style noscript template head title nav header footer aside dialog menu button input select textarea option ' +
    'iframe object embed video audio canvas svg math map rt rp progress meter datalist del s strike'
  ).split(' '),
);
/** https://www.w3.org/TR/wai-aria-1.2/#landmark_roles and what no reader is told. */
const roles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alert', 'button']);
/** What WordPress, Drupal, Disqus and others call what readers wrote below, where to press, and what is to be sold. */
const around =
  /(?:^|\s)(?:respond|comments?-(?:area|list|section|thread|form|respond|wrapper)|comments|disqus(?:_thread)?|related(?:-(?:posts?|articles?|stories|content))?|jp-relatedposts|sharedaddy|social-share|share-buttons|ads?|advert|advertisement|newsletter(?:-(?:signup|form))?|subscribe(?:-(?:form|box|widget))?)(?:\s|$)/iu;
const unread = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|noprint)(?:\s|$)/u;
const undisplayed = /(?:^|[;\s])display\s*:\s*none/iu;
/** A page that is shown once its scripts have run hides all of itself until then. */
const wholes = new Set(['html', 'body', 'main', 'article']);

/** Whether an element holds no words of the text that a page is about. */
export function isUnspoken(element: PageElement, { isInArticle }: { readonly isInArticle: boolean }): boolean {
  const { tagName } = element;
  // The head of an article is its title, who wrote it, and often its first lines.
  if (tags.has(tagName)) return !(tagName === 'header' && isInArticle);
  // ASP.NET puts the whole page into one.
  if (tagName === 'form') return element.parentNode?.nodeName !== 'body';
  if (wholes.has(tagName) || element.attrs.length === 0) return false;
  return (
    around.test(attributeOf(element, 'id')) ||
    around.test(attributeOf(element, 'class')) ||
    roles.has(attributeOf(element, 'role')) ||
    unread.test(attributeOf(element, 'class'))
  );
}

/** Whether a page shows an element to nobody before they press something, or never. */
export function isHidden(element: PageElement): boolean {
  if (wholes.has(element.tagName) || element.attrs.length === 0) return false;
  // WeChat's text is hidden until its scripts have run.
  if (attributeOf(element, 'id') === 'js_content') return false;
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    undisplayed.test(attributeOf(element, 'style'))
  );
}
