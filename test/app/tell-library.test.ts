import { describe, expect, it } from 'vitest';
import { tellLibrary } from '../../src/app/tell-library.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { digestInterview, libraryOf, teaInterview } from '../fixtures/library.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';

const problem = (line: number, slug = 'a') => ({
  file: `content/${slug}/about.yaml`,
  line,
  column: 2,
  path: 'title',
  message: 'is missing',
});

function told(problems: number, others: readonly string[] = []): readonly string[] {
  const log = createLogList();
  const library = libraryOf({ ...teaInterview(), transcript: readTranscript('') }, digestInterview('waiting'));
  const own = Array.from({ length: problems }, (_, at) => problem(at + 1));
  tellLibrary({ ...library, problems: [...own, ...others.map((slug) => problem(7, slug))] }, log);
  return log.lines.map(({ level, message }) => `${level} ${message}`);
}

describe('tellLibrary', () => {
  it('counts in one line what there is, and names what waits for its text', () => {
    expect(told(0)).toEqual([
      'info content: 2 transcripts, 10 passages, 6 sections, 3 highlights; without their text, so without quotes: waiting (npm run content -- add <file>)',
    ]);
  });

  it('says how an interview is added where there is none', () => {
    const log = createLogList();
    tellLibrary(libraryOf(), log);
    expect(log.lines.map(({ message }) => message)).toEqual([
      'content: 0 transcripts, 0 passages, 0 sections, 0 highlights; add an interview: npm run content -- add <file>',
    ]);
  });

  it('says once of a text how many numbers of its about.yaml were found elsewhere in it', () => {
    const log = createLogList();
    tellLibrary(libraryOf({ ...teaInterview('tea'), moved: 12 }), log);
    expect(log.lines.map(({ level, message }) => `${level} ${message}`).slice(1)).toContain(
      'info tea: 12 numbers of its about.yaml found elsewhere in this text by `edition`',
    );
  });

  it('tells each of twenty mistakes with its place, and of more that there are more', () => {
    expect(told(20).slice(1)).toEqual(
      Array.from({ length: 20 }, (_, at) => `warn content/a/about.yaml:${at + 1}:2 title: is missing`),
    );
    expect(told(25)).toHaveLength(1 + 20 + 1);
    expect(told(25).at(-1)).toBe('warn more problems: npm run content -- check');
  });

  it('has a share for each folder: many mistakes in one hide no other’s', () => {
    const lines = told(100, ['b', 'c']).slice(1);
    expect(lines).toHaveLength(20 + 1);
    expect(lines.slice(17, 20)).toEqual([
      'warn content/a/about.yaml:18:2 title: is missing',
      'warn content/b/about.yaml:7:2 title: is missing',
      'warn content/c/about.yaml:7:2 title: is missing',
    ]);
  });
});
