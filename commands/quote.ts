import { ApplicationCommandOptionType, type APIButtonComponent } from 'discord-api-types/v10';
import { quoteOrder } from '../src/cards/order/quote-order.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { interviewOffers } from '../src/conversation/interview-offers.ts';
import { offering } from '../src/conversation/offer.ts';
import { textOffer } from '../src/conversation/text-offer.ts';
import { withDefaultTranscript } from '../src/conversation/with-default-transcript.ts';
import { repliesPrivately } from '../src/conversation/replies-privately.ts';
import type { MessageReply, Reply, UpdateReply } from '../src/conversation/reply.ts';
import type { ComponentRequest } from '../src/conversation/request.ts';
import { shareOnce } from '../src/conversation/share-once.ts';
import { shareQuote } from '../src/conversation/share-quote.ts';
import type { Locale } from '../src/locale.ts';
import { UserError } from '../src/user-error.ts';
import type { Library } from '../src/interview/interview.ts';
import { messagesFor } from '../src/i18n/messages-for.ts';
import { described } from '../src/i18n/described.ts';
import { askedText } from '../src/finding/asked-text.ts';
import { mainInterview } from '../src/finding/find-interview.ts';
import { chooseRandom } from '../src/finding/choose-random.ts';
import { findHits, mostHits } from '../src/finding/find-hits.ts';
import { excerptView, viewWords, viewOf, type View } from '../src/render/quote/view.ts';
import { findItem } from '../src/interview/find-item.ts';
import { answerView } from '../src/render/quote/answer-view.ts';
import { didYouMean } from '../src/render/quote/did-you-mean.ts';
import { findWords } from '../src/render/quote/find-words.ts';
import { findExcerptOf } from '../src/excerpt/find-excerpt-of.ts';
import { findMended } from '../src/finding/find-mended.ts';
import { findMoment, hitsSaying } from '../src/finding/find-moment.ts';
import { parseMoment } from '../src/finding/parse-moment.ts';
import { momentBody } from '../src/render/quote/moment-body.ts';
import { getReference, parseReference } from '../src/finding/reference.ts';
import { askedScope, readScope, searchFilter } from '../src/finding/scope.ts';
import { readerOf } from '../src/render/reader.ts';
import { cardBody } from '../src/cards/order/card-body.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { wordsOf } from '../src/interview/words-of.ts';
import { formerLines } from '../src/render/quote/former-lines.ts';
import { closestBody, noneBody } from '../src/render/quote/closest-body.ts';
import { searchWords } from '../src/render/quote/search-words.ts';
import { limits } from '../src/render/limits.ts';
import { quoteBody } from '../src/render/quote/quote-body.ts';
import { button } from '../src/render/components/button.ts';
import { quoteTarget, readPickedView, readViewState } from '../src/render/components/view-state.ts';
import { moreBody, type CardAction } from '../src/render/quote/more-body.ts';
import { textBody } from '../src/render/quote/text-body.ts';
import type { MessageBody } from '../src/render/message-body.ts';

/** `/quote`: the best passage for some words, exactly that passage for `#42`, what is said at `12:34`, a good one at random for nothing. */
export const quote = {
  data: {
    name: 'quote',
    ...described(({ quote }) => quote.description),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        ...described(({ quote }) => quote.text),
        max_length: limits.queryText,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        ...described(({ quote }) => quote.speaker),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'section',
        ...described(({ quote }) => quote.section),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'transcript',
        ...described(({ quote }) => quote.transcript),
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', ...described(({ quote }) => quote.private) },
    ],
  },

  ephemeral: repliesPrivately,

  ...offering(
    { ...interviewOffers, text: textOffer },
    async (
      asked,
      { library, store, search, lookups, random }: Pick<Deps, 'library' | 'store' | 'search' | 'lookups' | 'random'>,
    ) => {
      const request = await withDefaultTranscript(asked, { library, store });
      const scope = readScope(library, askedScope(request.options));
      const text = askedText(request.options, 'text');
      const reader = readerOf(request);
      const isPrivate = request.isPrivate === true;
      if (text === undefined) {
        const chosen = chooseRandom(scope, random);
        if (chosen === undefined) return { kind: 'message', ...noneBody(searchWords('', reader.locale), reader) };
        return { kind: 'message', ...quoteBody(excerptView(library, chosen), { library, reader, isPrivate }) };
      }
      const reference = parseReference(library, mainInterview(scope), text);
      if (reference !== undefined) {
        const view = viewOf([getReference(reference).item.id]);
        return { kind: 'message', ...quoteBody(view, { library, reader, isPrivate }) };
      }
      const filter = searchFilter(library, scope, mostHits);
      const { tier, hits } = await findHits({ library, search, lookups }, text, filter);
      const seconds = parseMoment(text);
      if (seconds !== undefined) {
        const saying = hitsSaying(library, hits, text);
        return {
          kind: 'message',
          ...momentBody(findMoment(scope, seconds), seconds, saying, { library, reader, isPrivate }),
        };
      }
      if (tier !== 'confident') {
        const words = searchWords(text, reader.locale);
        const mended = findMended(search, text, filter);
        const meant = mended && didYouMean(library, mended, { query: text, speaker: scope.speaker }, reader.locale);
        const body =
          tier === 'none' ? noneBody(words, reader, meant) : closestBody(library, hits, words, reader, meant);
        return { kind: 'message', ...body };
      }
      const { view, matches } = answerView(library, { query: text, hits }, scope.speaker);
      return { kind: 'message', ...quoteBody(view, { library, reader, isPrivate, ...(matches && { matches }) }) };
    },
  ),

  components: {
    previous: show,
    next: show,
    wider: show,
    narrower: show,
    earlier: show,
    later: show,
    open: show,
    mended: show,
    pick: async (request, { library }: Pick<Deps, 'library'>) =>
      showView(readPickedView(library, request.values), request, library),
    back: show,
    share: shareQuote,
    more: async (request, { library }: Pick<Deps, 'library'>): Promise<MessageReply> => {
      const view = readViewState(library, request.state);
      return {
        kind: 'message',
        privately: true,
        ...moreBody(view, { library, reader: readerOf(request), isPrivate: request.ephemeral }),
      };
    },
    text: async (request, { library }: Pick<Deps, 'library'>): Promise<MessageReply> => {
      const view = readViewState(library, request.state);
      return { kind: 'message', privately: true, ...textBody(view, { library, reader: readerOf(request) }) };
    },
    card: (request, { library, cards }: Pick<Deps, 'library' | 'cards'>) =>
      showCard('card', request, { library, cards }),
    golden: (request, { library, cards }: Pick<Deps, 'library' | 'cards'>) =>
      showCard('golden', request, { library, cards }),
    'share-card': (request, { library, cards, store }: Pick<Deps, 'library' | 'cards' | 'store'>) =>
      shareCard('card', request, { library, cards, store }),
    'share-golden': (request, { library, cards, store }: Pick<Deps, 'library' | 'cards' | 'store'>) =>
      shareCard('golden', request, { library, cards, store }),
  },
} satisfies Command;

async function show(request: ComponentRequest, { library }: Pick<Deps, 'library'>): Promise<Reply> {
  return showView(readViewState(library, request.state), request, library);
}

function showView(view: View, request: ComponentRequest, library: Library): UpdateReply {
  const isPrivate = !request.drives || request.ephemeral;
  return { kind: 'update', ...quoteBody(view, { library, reader: readerOf(request), isPrivate }) };
}

/** The quote as a picture: beside the quote for whoever asked for it, else for the presser alone, who may share it. */
async function showCard(
  action: CardAction,
  request: ComponentRequest,
  { library, cards }: Pick<Deps, 'library' | 'cards'>,
): Promise<MessageReply> {
  const { view, draw } = readCard(action, request, { library, cards });
  const isPrivate = !request.drives || request.ephemeral;
  const cardWith = await draw();
  return {
    kind: 'message',
    ...content([], view, { library, locale: request.locale }),
    ...cardWith(isPrivate ? [shareCardButton(action, view, library, request.locale)] : []),
  };
}

/** Once, and with the button gone then; what failed may be pressed again. */
async function shareCard(
  action: CardAction,
  request: ComponentRequest,
  { library, cards, store }: Pick<Deps, 'library' | 'cards' | 'store'>,
): Promise<Reply> {
  const { view, draw } = readCard(action, request, { library, cards });
  const { by, failed } = messagesFor(request.locale).share;
  const cardWith = await draw();
  const body = cardWith([]);
  const again = cardWith([shareCardButton(action, view, library, request.locale)]);
  return shareOnce(
    request,
    { store },
    {
      message: { ...body, ...content([by(`<@${request.userId}>`)], view, { library, locale: request.locale }) },
      shared: inPlace(body),
      failed: (fate) => ({ ...inPlace(again), content: failed[fate] }),
    },
  );
}

/** Beside a card of words that are others than those of the button that was pressed, what they were. */
function content(
  lines: readonly string[],
  { former, items, at }: View,
  { library, locale }: { readonly library: Library; readonly locale: Locale },
): Pick<MessageBody, 'content'> {
  const now = findItem(library, items[at] ?? '')?.item;
  const all = [...lines, ...formerLines(former, messagesFor(locale).quote.changed, locale, now && wordsOf(now))];
  return all.length === 0 ? {} : { content: all.join('\n') };
}

/** The card's message with other buttons: its picture stands there. */
function inPlace(body: MessageBody): UpdateReply {
  const { files: _, ...shown } = body;
  return { kind: 'update', ...shown, keepsFiles: true };
}

function shareCardButton(action: CardAction, view: View, library: Library, locale: Locale): APIButtonComponent {
  return button(messagesFor(locale).share.button, quoteTarget(`share-${action}`, view, library));
}

/** @throws UserError where no card can be drawn, or shown */
function readCard(action: CardAction, request: ComponentRequest, { library, cards }: Pick<Deps, 'library' | 'cards'>) {
  if (cards === undefined) throw new UserError('cards-absent', {});
  const { locale, layout } = readerOf(request);
  if (!layout.files) throw new UserError('files-not-permitted', {});
  const view = readViewState(library, request.state);
  const { interview, item: passage } = findItem(library, view.items[view.at] ?? '') ?? {};
  if (interview === undefined || passage?.kind !== 'verbatim') throw new UserError('stale-button', {});
  const found = findWords(passage.text, viewWords(library, view));
  // Buttons of before 0.2.0 do not say which stretch of it they stood under.
  const excerpt =
    action === 'golden'
      ? (view.excerpt ?? (view.former === undefined ? findExcerptOf(library, passage.id) : undefined))
      : undefined;
  const shown = { passage: excerpt?.passage ?? passage, window: excerpt?.span };
  const order = quoteOrder({ interview, ...shown, locale, found });
  const draw = async () => {
    const drawn = await cards.quote(order);
    return (buttons: readonly APIButtonComponent[]): MessageBody =>
      cardBody({ interview, ...shown }, order, drawn, locale, buttons);
  };
  return { view, draw };
}
