import { describe, expect, it } from 'vitest';
import { toCheckReport } from '../../src/cli/check-report.ts';
import { describeReport } from '../../src/cli/describe-report.ts';
import { teaInterview } from '../fixtures/library.ts';
import { recording, timedTalk } from '../fixtures/timed-talk.ts';

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

  it('tells how far a text has times, and where the recording is', () => {
    const interview = timedTalk({ media: recording, source: 'https://example.org/shore' });
    const report = toCheckReport('keeper', 'keeper.vtt', interview, []);
    expect(report).toMatchObject({ media: recording, timed: 6, lastSeconds: 3739 });
    expect(describeReport(report)).toContain(`  heard at  ${recording}\n`);
    expect(describeReport(report)).toContain('  times     all passages, up to 1:02:19\n');
    const untimed = toCheckReport('tea', 'tea.md', teaInterview(), []);
    expect(untimed).toMatchObject({ media: null, timed: 0, lastSeconds: null });
    expect(describeReport(untimed)).not.toMatch(/times|heard/u);
  });

  it('judges a picked quote by what is shown of it, without words in doubt', () => {
    const tea = teaInterview();
    const passage = tea.passages[9]!;
    const aside = '一万杯茶。';
    const text = `${aside}${passage.text}`;
    const asked = (doubtful: typeof passage.doubtful) => {
      const passages = tea.passages.with(9, { ...passage, text, doubtful });
      const quotes = [{ passage: passages[9]!, span: { start: 0, end: text.length } }];
      return toCheckReport('tea', 'tea.md', { ...tea, passages, quotes }, []).picked;
    };
    expect(asked([])[0]!.faults).toContain('no verb');
    expect(asked([{ start: 0, end: aside.length }])).toEqual([]);
  });
});
