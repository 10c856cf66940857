import { type FeedKind, feedKinds } from '../../../feeds/feed.ts';
import { mainInterview } from '../../../finding/find-interview.ts';
import type { Library } from '../../../interview/interview.ts';
import { localise } from '../../../i18n/chinese/localise.ts';
import { messagesFor } from '../../../i18n/messages-for.ts';
import type { Locale } from '../../../locale.ts';
import type { SelectOption } from '../../components/select-row.ts';
import { limits } from '../../limits.ts';

/** What a feed posts, and of which interview; undefined: the server's default one. */
export interface FeedContent {
  readonly kind: FeedKind;
  readonly slug: string | undefined;
}

const joint = '.';

/** `highlight`, `serial.some-interview` */
export function whatValue({ kind, slug }: FeedContent): string {
  return slug === undefined ? kind : kind + joint + slug;
}

/** Undefined for what `whatValue` did not write. */
export function readWhat(value: string): FeedContent | undefined {
  const [word, ...rest] = value.split(joint);
  const kind = feedKinds.find((each) => each === word);
  return kind && { kind, slug: rest.length === 0 ? undefined : rest.join(joint) };
}

/** Each kind; of the server's default interview first, and where there are several, of as many others as there is room for. */
export function whatOptions(
  library: Library,
  { picked, defaultSlug }: { readonly picked: string; readonly defaultSlug: string | undefined },
  locale: Locale,
): readonly SelectOption[] {
  const { feeds, feedForm } = messagesFor(locale);
  const { interviews } = library;
  const main = interviews.find(({ slug }) => slug === defaultSlug) ?? mainInterview(library);
  const own = readWhat(picked)?.slug;
  const room = Math.floor(limits.selectOptions / feedKinds.length) - 1;
  const named = interviews
    .filter(({ slug }) => slug.length < limits.selectText / 2)
    .toSorted((a, b) => Number(b.slug === own) - Number(a.slug === own))
    .slice(0, room);
  const shown = interviews.length > 1 || own !== undefined ? [undefined, ...named] : [undefined];
  return shown.flatMap((interview) =>
    feedKinds.map((kind) => {
      const value = whatValue({ kind, slug: interview?.slug });
      const title = localise((interview ?? main).title, locale);
      const description = interview === undefined ? feedForm.defaultInterview(title) : title;
      const told = shown.length > 1 ? { description } : {};
      return { label: feeds.kinds[kind], value, picked: value === picked, ...told };
    }),
  );
}
