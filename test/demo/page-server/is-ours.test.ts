import { describe, expect, it } from 'vitest';
import { isOurs } from '../../../src/demo/page-server/is-ours.ts';

const port = 7410;
const host = '127.0.0.1:7410';
const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

describe('isOurs', () => {
  it.each([
    ['GET', { host }, 'another program of this machine'],
    ['GET', { host: 'localhost:7410' }, 'this machine’s other name'],
    ['GET', { host, 'sec-fetch-site': 'none' }, 'an address that somebody typed'],
    ['GET', { host, ...link }, 'a link to the page'],
    ['GET', { host, 'sec-fetch-site': 'same-origin' }, 'the page'],
    ['POST', { host, origin: 'http://127.0.0.1:7410', 'sec-fetch-site': 'same-origin' }, 'the page'],
    ['POST', { host: 'localhost:7410', origin: 'http://localhost:7410', 'sec-fetch-site': 'same-origin' }, 'the page'],
    ['POST', { host }, 'another program of this machine'],
  ] as const)('lets in %s %o: %s', (method, headers, _who) => {
    expect(isOurs({ method, headers }, port)).toBe(true);
  });

  it.each([
    ['GET', {}, 'no host'],
    ['GET', { host: 'evil.example:7410' }, 'a foreign name that leads here'],
    ['GET', { host: 'evil.example:7410', 'sec-fetch-site': 'same-origin' }, 'a foreign page that led its name here'],
    ['GET', { host: '127.0.0.1' }, 'another port'],
    ['GET', { host, origin: 'https://evil.example' }, 'a foreign page that reads'],
    ['GET', { host, 'sec-fetch-site': 'cross-site' }, 'a foreign page that draws a picture'],
    ['GET', { host, 'sec-fetch-site': 'same-site' }, 'a script of another port’s page'],
    ['GET', { host, ...link, 'sec-fetch-dest': 'iframe' }, 'a frame in a foreign page'],
    ['POST', { host, origin: 'https://evil.example' }, 'a foreign page that writes'],
    ['POST', { host, origin: 'null' }, 'a page of nowhere'],
    ['POST', { host, origin: 'http://localhost:7410' }, 'another name of ours'],
    ['POST', { host, 'sec-fetch-site': 'same-site' }, 'another port’s page'],
    ['POST', { host, ...link }, 'a form of a foreign page'],
    ['OPTIONS', { host, origin: 'https://evil.example' }, 'a foreign page that asks whether it may'],
  ] as const)('keeps out %s %o: %s', (method, headers, _why) => {
    expect(isOurs({ method, headers }, port)).toBe(false);
  });

  it('knows that browsers leave out the port of the web', () => {
    expect(isOurs({ method: 'POST', headers: { host: 'localhost', origin: 'http://localhost' } }, 80)).toBe(true);
  });
});
