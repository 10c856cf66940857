import type { Deps } from '../conversation/command.ts';
import type { ChoicesReply } from '../conversation/reply.ts';
import { type AutocompleteChoice } from '../render/choices/autocomplete-choice.ts';
import { validChoices } from '../render/choices/valid-choices.ts';
import type { CompletionRequest } from '../conversation/request.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { daysOfWeek } from '../i18n/dates/days-of-week.ts';
import { fullDate } from '../i18n/dates/full-date.ts';
import { askedText } from '../finding/asked-text.ts';
import { foldTyped } from '../search/language/fold-typed.ts';
import { feedName } from '../render/feeds/feed-line.ts';
import { fitText } from '../render/text/fit-text.ts';
import { limits } from '../render/limits.ts';
import { optionChoices } from '../render/choices/option-choices.ts';
import { readPlan } from '../feeds/read-plan.ts';
import type { Store } from '../store/store.ts';
import { timeChoices } from '../render/choices/time-choices.ts';
import { zoneChoices } from '../render/choices/zone-choices.ts';

/** What `/daily` offers while its options are typed. */
export async function completeDaily(
  request: CompletionRequest,
  { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>,
): Promise<ChoicesReply> {
  const choices = await choicesFor(request, { library, store, clock });
  return { kind: 'choices', choices: validChoices(choices.map(fitted)) };
}

async function choicesFor(
  request: CompletionRequest,
  { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>,
): Promise<readonly AutocompleteChoice[]> {
  const { focused, locale } = request;
  switch (focused.name) {
    case 'feed':
      return feedChoices(request, store);
    case 'zone':
      return zoneChoices(focused.value, clock.wall(), locale);
    case 'time':
      return timeChoices(focused.value);
    case 'days':
      return fitting(dayChoices(locale), focused.value);
    case 'date':
      return fitting(await dateChoices(request, { library, store, clock }), focused.value);
    default:
      return optionChoices(library, request);
  }
}

async function feedChoices(
  { guildId, channelId, locale, focused }: CompletionRequest,
  store: Store,
): Promise<readonly AutocompleteChoice[]> {
  const feeds = guildId === undefined ? [] : await store.feedsOf(guildId);
  return fitting(
    feeds.map((feed, place) => ({ name: feedName(feed, place + 1, channelId, locale), value: feed.id })),
    focused.value,
  );
}

/** The days a feed will post on. */
async function dateChoices(
  { guildId, locale, options }: CompletionRequest,
  { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>,
): Promise<readonly AutocompleteChoice[]> {
  const feed = await store.feed(askedText(options, 'feed') ?? '');
  if (feed === undefined || feed.guildId !== guildId) return [];
  const planned = await readPlan(feed, limits.choices, { library, store, clock });
  return planned.filter(({ skipped }) => !skipped).map(({ date }) => ({ name: fullDate(date, locale), value: date }));
}

/** Every day, the working week, the weekend, each day. */
function dayChoices(locale: CompletionRequest['locale']): readonly AutocompleteChoice[] {
  const { feeds } = messagesFor(locale);
  return [
    { name: feeds.everyDay, value: '1,2,3,4,5,6,7' },
    { name: feeds.workdays, value: '1,2,3,4,5' },
    { name: feeds.weekend, value: '6,7' },
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ name: daysOfWeek([day], locale), value: String(day) })),
  ];
}

function fitting(choices: readonly AutocompleteChoice[], typed: string): readonly AutocompleteChoice[] {
  const wanted = foldTyped(typed);
  return choices.filter(({ name, value }) => foldTyped(name).includes(wanted) || value.includes(typed.trim()));
}

function fitted({ name, value }: AutocompleteChoice): AutocompleteChoice {
  return { name: fitText(name, limits.choiceName), value };
}
