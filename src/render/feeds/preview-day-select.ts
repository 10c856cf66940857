import { isolated } from '../../foreign-text.ts';
import { shortDay } from '../../i18n/dates/full-date.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Planned } from '../../feeds/plan-feed.ts';
import type { Library } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { feedTarget } from '../components/feed-state.ts';
import { selectRow, type SelectRow } from '../components/select-row.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { escapedWidth } from '../text/fit-line.ts';
import { fitText } from '../text/fit-text.ts';
import { postTitle } from './post-title.ts';

interface PreviewedDays {
  readonly feed: Feed;
  readonly planned: readonly Planned[];
  /** The date that stands there as picked. */
  readonly chosen: string | undefined;
}

/** A feed's coming days, to pick one: each with the beginning of what it will show, in any script about as wide. */
export function previewDaySelect(
  library: Library,
  { feed, planned, chosen }: PreviewedDays,
  locale: Locale,
): readonly SelectRow[] {
  const words = messagesFor(locale).feeds.preview;
  const shown = ({ item, skipped }: Planned) => {
    if (skipped) return words.leftOut;
    return (item && postTitle(library, { item }, locale)) ?? words.nothing;
  };
  return selectRow(feedTarget('day', { feedId: feed.id }), {
    placeholder: words.pick,
    options: planned.map((each) => ({
      label: shortDay(each.date, locale),
      value: each.date,
      description: isolated(fitText(oneLine(shown(each)), limits.selectText, escapedWidth)),
      picked: each.date === chosen,
    })),
  });
}
