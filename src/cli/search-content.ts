import { loadLibrary } from '../library/load-library.ts';
import { createSearch } from '../search/create-search.ts';
import type { SearchAnswer, Hit } from '../search/search.ts';
import { stdinLines } from './stdin-lines.ts';

/** Answers one query, or with none given every line of standard input. Exit code 0 even where nothing is found. */
export async function searchContent(
  query: string | undefined,
  { contentDir, limit, json }: { contentDir: string; limit: number; json: boolean },
): Promise<number> {
  const library = await loadLibrary(contentDir);
  for (const { file, line, column, path, message } of library.problems) {
    console.error(`${file}:${line}:${column} ${path} ${message}`);
  }
  const search = await createSearch(library);
  if (query !== undefined) {
    const answer = search.find(query, { limit });
    console.log(json ? JSON.stringify(toJson(answer)) : describe(answer));
    return 0;
  }
  for await (const line of stdinLines()) {
    process.stdout.write(`${JSON.stringify(toJson(search.find(line, { limit })))}\n`);
  }
  return 0;
}

function toJson(answer: SearchAnswer) {
  return {
    query: answer.query,
    tier: answer.tier,
    hits: answer.hits.map(({ item, score }) => ({
      id: item.id,
      passage: item.kind === 'verbatim' ? item.number : null,
      kind: item.kind,
      speaker: item.kind === 'verbatim' ? (item.speaker.labels[0] ?? item.speaker.id) : null,
      text: item.kind === 'verbatim' ? item.text : item.text.zh,
      score,
    })),
  };
}

function describe(answer: SearchAnswer): string {
  if (answer.tier === 'none') return 'Nothing found.';
  const heading = answer.tier === 'confident' ? [] : ['Nothing matches well; closest:'];
  return [...heading, ...answer.hits.map(line)].join('\n');
}

function line({ item, score }: Hit): string {
  const who = item.kind === 'verbatim' ? item.speaker.name.zh : '(summary point, not a quotation)';
  return `${score.toFixed(3)}  ${item.id}  ${who}  ${item.kind === 'verbatim' ? item.text : item.text.zh}`;
}
