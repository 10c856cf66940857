import { type FeedKind, feedKinds } from '../../../feeds/feed.ts';
import { messagesFor } from '../../../i18n/messages-for.ts';
import type { Locale } from '../../../locale.ts';
import type { SelectOption } from '../../components/select-row.ts';

/** What a feed posts; forms of before also said of which interview. */
interface FilledWhat {
  readonly kind: FeedKind;
  readonly slug: string | undefined;
}

const joint = '.';

/** `highlight`; of forms of before `serial.some-interview`. Undefined for anything else. */
export function readWhat(value: string): FilledWhat | undefined {
  const [word, ...rest] = value.split(joint);
  const kind = feedKinds.find((each) => each === word);
  return kind && { kind, slug: rest.length === 0 ? undefined : rest.join(joint) };
}

/** Each kind, and what comes of it: of an interview whose text is not there, something else. */
export function whatOptions(picked: string, hasText: boolean, locale: Locale): readonly SelectOption[] {
  const { feeds, feedForm } = messagesFor(locale);
  const hints = hasText ? feedForm.kindHints : feedForm.kindHintsWithoutText;
  return feedKinds.map((kind) => ({
    label: feeds.kinds[kind],
    value: kind,
    description: hints[kind],
    picked: kind === readWhat(picked)?.kind,
  }));
}
