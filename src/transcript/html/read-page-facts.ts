import type { Metadata } from '../read-metadata.ts';
import { attributeOf, isElement, isText, type PageElement, type PageNode } from './parse-page.ts';
import { walkPage } from './walk-page.ts';

/** What a page says of itself. */
export interface PageFacts extends Omit<Metadata, 'media'> {
  title?: string;
}

/** Where it is said, the best first: Open Graph (ogp.me), article's metadata, and what WeChat's pages have of their own. */
const places: Readonly<Record<keyof PageFacts, readonly string[]>> = {
  title: ['#activity-name', 'og:title', 'twitter:title', 'heading', 'h1', 'title'],
  author: ['#js_author_name', 'author', 'article:author', 'og:article:author', '#js_name', 'nickname', 'og:site_name'],
  published: ['#publish_time', 'createTime', 'ct', 'article:published_time', 'og:published_time', 'date', 'time'],
  place: ['#js_ip_wording'],
  source: ['saved from', 'canonical', 'og:url'],
  cover: ['og:image', 'twitter:image'],
};
const keys = ['title', 'author', 'published', 'place', 'source', 'cover'] as const;
const ids = new Set(['activity-name', 'js_author_name', 'js_name', 'publish_time', 'js_ip_wording']);
const savedFrom = /<!-- saved from url=\(\d+\)(\S+) -->/u;
/** In UTF-16 units; what is longer is no title and no name. */
const longest = 300;
const longestUrl = 2000;
const mostAsked = 20;

type Say = (where: string, what: string) => void;

/** The title, author, time and address of a page, where it says them. @param heading the first one of its text */
export function readPageFacts(text: string, document: PageNode, heading: string): PageFacts {
  const said = new Map<string, string>();
  const say = (where: string, what: string) => {
    const value = what.replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim();
    if (value !== '' && value.length <= longestUrl && !said.has(where)) said.set(where, value);
  };
  say('saved from', savedFrom.exec(text.slice(0, 2000))?.[1] ?? '');
  say('heading', heading);
  const asked = new Map<string, number>();
  /** The words of an element that stands for something; where many do, the first ones tell. */
  const sayText = (where: string, element: PageElement) => {
    const times = (asked.get(where) ?? 0) + 1;
    asked.set(where, times);
    if (times <= mostAsked) say(where, textOf(element));
  };
  walkPage(document, (node) => {
    if (isElement(node)) sayOf(node, say, sayText);
    return true;
  });
  const facts: PageFacts = {};
  for (const key of keys) {
    const most = key === 'source' || key === 'cover' ? longestUrl : longest;
    const value = places[key].map((place) => said.get(place)).find((each) => each !== undefined && each.length <= most);
    if (value !== undefined) facts[key] = value;
  }
  return facts;
}

function sayOf(element: PageElement, say: Say, sayText: (where: string, element: PageElement) => void): void {
  const { tagName } = element;
  const id = attributeOf(element, 'id');
  if (ids.has(id)) sayText(`#${id}`, element);
  if (tagName === 'meta')
    say(attributeOf(element, 'property') || attributeOf(element, 'name'), attributeOf(element, 'content'));
  else if (tagName === 'link' && attributeOf(element, 'rel') === 'canonical')
    say('canonical', attributeOf(element, 'href'));
  else if (tagName === 'title' || tagName === 'h1') sayText(tagName, element);
  else if (tagName === 'time') say('time', attributeOf(element, 'datetime').replace(/^(?!\d{4}-).*/u, ''));
  else if (tagName === 'script') sayOfScript(textOf(element), say);
}

/** When an article came out, as WeChat's pages have it for their scripts: as its reader sees it, or in seconds. */
function sayOfScript(script: string, say: Say): void {
  say('createTime', /\bcreateTime = ['"](\d{4}-\d\d-\d\d[^'"]{0,10})['"]/u.exec(script)?.[1] ?? '');
  say('nickname', /\bnickname = (?:htmlDecode\()?["']([^"'<>\\&]{1,80})["']/u.exec(script)?.[1] ?? '');
  const seconds = Number(/\bct = ['"](\d{9,11})['"]/u.exec(script)?.[1] ?? Number.NaN);
  // As its reader sees it: these pages are China's, which has one time, eight hours before UTC.
  if (Number.isFinite(seconds))
    say('ct', new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 16).replace('T', ' '));
}

function textOf(element: PageElement): string {
  const parts: string[] = [];
  let length = 0;
  walkPage(element, (node) => {
    if (isText(node)) parts.push(node.value);
    length += isText(node) ? node.value.length : 0;
    return length < longestUrl || element.tagName === 'script';
  });
  return parts.join('');
}
