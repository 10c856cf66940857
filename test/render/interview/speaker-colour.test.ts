import { describe, expect, it } from 'vitest';
import { speakerColour } from '../../../src/render/interview/speaker-colour.ts';
import { guest, host, teaInterview } from '../../fixtures/library.ts';

describe('speakerColour', () => {
  it('tells speakers apart, and begins again where there are more of them than colours', () => {
    const interview = teaInterview();
    expect(speakerColour(interview, host)).not.toBe(speakerColour(interview, guest));
    const many = Array.from({ length: 9 }, (_, index) => ({ ...guest, id: `speaker${index}` }));
    const colours = many.map((speaker) => speakerColour({ ...interview, speakers: many }, speaker));
    expect(new Set(colours).size).toBe(8);
    expect(colours[8]).toBe(colours[0]);
  });
});
