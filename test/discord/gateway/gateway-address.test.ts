import { expect, it } from 'vitest';
import { gatewayAddress } from '../../../src/discord/gateway/gateway-address.ts';

it.each([
  ['wss://gateway.example.org', 'wss://gateway.example.org/'],
  ['wss://gateway.example.org/', 'wss://gateway.example.org/'],
  ['wss://gateway.example.org/some/path/', 'wss://gateway.example.org/some/path/'],
  ['wss://gateway.example.org/?region=x', 'wss://gateway.example.org/'],
  ['wss://gateway.example.org/?v=9&encoding=etf', 'wss://gateway.example.org/'],
  ['wss://gateway.example.org/#moat', 'wss://gateway.example.org/'],
  ['ws://127.0.0.1:8080/?a=b#c', 'ws://127.0.0.1:8080/'],
])('%j is connected to at %j, with what our version of the gateway needs behind it', (named, address) => {
  expect(gatewayAddress(named)).toBe(address);
});

it.each([
  'ws://gateway.example.org',
  'https://gateway.example.org',
  'gateway.example.org:443',
  'wss//x',
  '',
  null,
  7,
  undefined,
])('%j is none that may see the token', (named) => {
  expect(gatewayAddress(named)).toBeUndefined();
});
