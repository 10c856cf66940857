import { describe, expect, it } from 'vitest';
import { getSpeaker } from '../../src/finding/find-speakers.ts';
import { guest, host, shell } from '../fixtures/library.ts';

describe('getSpeaker', () => {
  const linda = { ...guest, id: 'linda', name: { zh: '琳达', en: 'Linda' }, labels: [], aliases: [] };
  const lin = { ...host, id: 'lin-yu', name: { zh: '林雨', en: 'Lin' }, labels: [], aliases: [] };
  const interview = { ...shell('x', [], []), speakers: [linda, lin] };

  it('knows the name that Taiwan gives somebody', () => {
    const ada = { ...guest, id: 'ada', name: { zh: '艾达', en: 'Ada', tw: '愛達' }, labels: [], aliases: [] };
    expect(getSpeaker([{ ...interview, speakers: [linda, ada] }], '愛達').id).toBe('ada');
  });

  it('takes the one who is called so before one whose name only holds it', () => {
    expect(getSpeaker([interview], 'lin').id).toBe('lin-yu');
    expect(getSpeaker([interview], 'lind').id).toBe('linda');
  });
});
