import type { Library } from '../interview/interview.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

const mostNamed = 20;

/** A warning for each interview that feeds name and that is not here: renamed, taken away, or not to be read. */
export async function tellLostInterviews(
  { interviews }: Pick<Library, 'interviews'>,
  store: Pick<Store, 'namedInterviews'>,
  log: Log,
): Promise<void> {
  const here = new Set(interviews.map(({ slug }) => slug));
  for (const { slug, feedIds } of await store.namedInterviews()) {
    if (here.has(slug)) continue;
    const facts = { interview: slug, feeds: feedIds.slice(0, mostNamed), count: feedIds.length };
    log.warn(facts, 'feeds have lost their interview: put its folder back under that name, or see /daily edit');
  }
}
