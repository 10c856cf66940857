import { describe, expect, it } from 'vitest';
import { toCheckReport } from '../../src/cli/check-report.ts';
import { describeReport } from '../../src/cli/describe-report.ts';
import { teaInterview } from '../fixtures/library.ts';

describe('toCheckReport', () => {
  it('tells the editor which of the picked quotes may not be whole by itself, and why; it is no problem', () => {
    const tea = teaInterview();
    const pick = (number: number, start: number, end?: number) => {
      const passage = tea.passages[number - 1]!;
      return { passage, span: { start, end: end ?? passage.text.length } };
    };
    const quotes = [pick(10, 0), pick(8, 0), pick(5, 0, 8)];
    const report = toCheckReport('tea', 'tea.md', { ...tea, quotes }, []);
    expect(report.picked.map(({ passage }) => passage)).toEqual([8, 5]);
    expect(report.picked[0]!.faults).toContain('its first word leans back');
    expect(describeReport(report)).toMatch(/picked {4}¶8 may not be whole by itself: its first word leans back/);
    expect(describeReport(report)).toContain('no problems');
  });
});
