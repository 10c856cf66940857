import { describe, expect, it } from 'vitest';
import { isOurs } from '../../../src/demo/page-server/is-ours.ts';

const port = 7410;

describe('isOurs', () => {
  it.each([
    ['GET', { host: '127.0.0.1:7410' }],
    ['GET', { host: 'localhost:7410' }],
    ['GET', { host: '127.0.0.1:7410', 'sec-fetch-site': 'cross-site' }],
    ['POST', { host: '127.0.0.1:7410', origin: 'http://127.0.0.1:7410', 'sec-fetch-site': 'same-origin' }],
    ['POST', { host: '127.0.0.1:7410' }],
  ])('lets in %s %o', (method, headers) => {
    expect(isOurs({ method, headers }, port)).toBe(true);
  });

  it.each([
    ['GET', {}, 'no host'],
    ['GET', { host: 'evil.example:7410' }, 'a foreign name that leads here'],
    ['GET', { host: '127.0.0.1' }, 'another port'],
    ['GET', { host: '127.0.0.1:7410', origin: 'https://evil.example' }, 'a foreign page that reads'],
    ['POST', { host: '127.0.0.1:7410', origin: 'https://evil.example' }, 'a foreign page that writes'],
    ['POST', { host: '127.0.0.1:7410', origin: 'null' }, 'a page of nowhere'],
    ['POST', { host: '127.0.0.1:7410', origin: 'http://localhost:7410' }, 'another name of ours'],
    ['POST', { host: '127.0.0.1:7410', 'sec-fetch-site': 'same-site' }, 'another port’s page'],
  ] as const)('keeps out %s %o: %s', (method, headers, _why) => {
    expect(isOurs({ method, headers }, port)).toBe(false);
  });
});
