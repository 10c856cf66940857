import { momentAt } from '../interview/moment.ts';
import { foreignText, plainJson } from '../foreign-text.ts';
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
    console.error(`${foreignText(file)}:${line}:${column} ${foreignText(path)} ${foreignText(message)}`);
  }
  const search = await createSearch(library);
  if (query !== undefined) {
    const answer = search.find(query, { limit });
    console.log(json ? plainJson(JSON.stringify(toJson(answer))) : describe(answer));
    return 0;
  }
  for await (const line of stdinLines()) {
    process.stdout.write(`${plainJson(JSON.stringify(toJson(search.find(line, { limit }))))}\n`);
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
      hash: item.hash,
      seconds: item.kind === 'verbatim' ? (momentAt(item)?.seconds ?? null) : null,
    })),
  };
}

function describe(answer: SearchAnswer): string {
  if (answer.tier === 'none') return 'Nothing found.';
  const heading = answer.tier === 'confident' ? [] : ['Nothing matches well; closest:'];
  return [...heading, ...answer.hits.map(line)].join('\n');
}

function line({ item, score }: Hit): string {
  const who = item.kind === 'verbatim' ? foreignText(item.speaker.name.zh) : '(summary point, not a quotation)';
  const words = foreignText(item.kind === 'verbatim' ? item.text : item.text.zh);
  return `${score.toFixed(3)}  ${foreignText(item.id)}  ${who}  ${words}`;
}
