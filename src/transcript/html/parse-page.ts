import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse, type Token } from 'parse5';

export type PageNode = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;
type Location = Token.Location;

/**
 * A talk of ten hours has some ten thousand paragraphs, and each element takes two to four kilobytes meanwhile. Where formatting is left open, the specification makes
 * all of it anew in every paragraph, so that their number may grow with the square of a page.
 */
const mostElements = 250_000;

class TooManyElements extends Error {}

/** A page as a browser would read it (html.spec.whatwg.org, "Parsing HTML documents"), with the source line of each text. */
export function parsePage(text: string): { readonly document: PageNode } | { readonly refused: string } {
  const source = withoutSelfClosing(text.replaceAll(/\r\n?/gu, '\n'));
  const lineAt = lineFinder(source);
  // The line break after `<pre>` is dropped from its text, and not from its place.
  const lineOf = ({ value }: TextNode, location: Location): Location => {
    const { startOffset, endOffset } = location;
    const isDropped = source[startOffset] === '\n' && value.length === endOffset - startOffset - 1;
    return { ...location, startLine: lineAt(startOffset) + (isDropped ? 1 : 0) };
  };
  let count = 0;
  try {
    const document = parse(source, {
      sourceCodeLocationInfo: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement(tagName, namespaceURI, attrs) {
          count += 1;
          if (count > mostElements) throw new TooManyElements();
          return defaultTreeAdapter.createElement(tagName, namespaceURI, attrs);
        },
        // Nobody asks where anything ends, or for more than the line of a text or a picture.
        updateNodeSourceCodeLocation: () => undefined,
        getNodeSourceCodeLocation: () => null,
        setNodeSourceCodeLocation(node, location) {
          if (isText(node)) node.sourceCodeLocation ??= location && lineOf(node, location);
          else if (isElement(node) && node.tagName === 'img')
            node.sourceCodeLocation = location && { ...location, startLine: lineAt(location.startOffset) };
        },
      },
    });
    return { document };
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    return { refused: `the page has more than ${mostElements} elements: save its text, or split it` };
  }
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function isText(node: PageNode): node is TextNode {
  return node.nodeName === '#text';
}

export function childrenOf(node: PageNode): readonly PageNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** What an element says of itself by this name; empty where it does not. */
export function attributeOf(element: PageElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** In XML an element may close itself; a browser that reads it as HTML would take all that follows for a script. */
const closesItself =
  /<(?<tag>script|style|title|iframe|textarea|noscript|p|div|span|a|td|th|li)\b(?<rest>[^<>]*)\/>/giu;

function withoutSelfClosing(text: string): string {
  const start = text.slice(0, 1000);
  if (!/<\?xml\s|\sxmlns\s*=/iu.test(start)) return text;
  return text.replaceAll(closesItself, '<$<tag>$<rest>></$<tag>>');
}

/** The line of an offset. parse5 8.1.1 counts the line break behind a lone `&` twice. */
function lineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
