import { ApplicationCommandOptionType, type APIButtonComponent } from 'discord-api-types/v10';
import { quoteOrder } from '../src/cards/order/quote-order.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { interviewOffers } from '../src/conversation/interview-offers.ts';
import { offering } from '../src/conversation/offer.ts';
import { textOffer } from '../src/conversation/text-offer.ts';
import { withDefaultTranscript } from '../src/conversation/with-default-transcript.ts';
import { repliesPrivately } from '../src/conversation/replies-privately.ts';
import type { MessageReply, Reply, UpdateReply } from '../src/conversation/reply.ts';
import type { ButtonRequest, CommandRequest } from '../src/conversation/request.ts';
import { UserError } from '../src/user-error.ts';
import type { Library } from '../src/interview/interview.ts';
import { messagesFor } from '../src/i18n/messages-for.ts';
import { described } from '../src/i18n/described.ts';
import { askedText } from '../src/finding/asked-text.ts';
import { mainInterview } from '../src/finding/find-interview.ts';
import { chooseRandom } from '../src/finding/choose-random.ts';
import { findHits, mostHits } from '../src/finding/find-hits.ts';
import { hitsView, viewWords, viewOf } from '../src/render/quote/view.ts';
import { findItem } from '../src/interview/find-item.ts';
import { findWords } from '../src/render/quote/find-words.ts';
import { goldenSpan } from '../src/interview/golden-span.ts';
import { getReference, parseReference } from '../src/finding/reference.ts';
import { askedScope, readScope, searchFilter } from '../src/finding/scope.ts';
import { readerOf } from '../src/render/reader.ts';
import { cardBody } from '../src/cards/order/card-body.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { closestBody, noneBody } from '../src/render/quote/closest-body.ts';
import { searchWords } from '../src/render/quote/search-words.ts';
import { limits } from '../src/render/limits.ts';
import { quoteBody } from '../src/render/quote/quote-body.ts';
import { button } from '../src/render/buttons/button.ts';
import { quoteTarget, readViewState } from '../src/render/buttons/view-state.ts';
import type { CardAction } from '../src/render/quote/quote-buttons.ts';
import type { MessageBody } from '../src/render/message-body.ts';

/** `/quote`: the best passage for some words, exactly that passage for `#42`, a good one at random for nothing. */
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
      if (text === undefined) return quoteOne(chooseRandom(scope, random), request, library);
      const reference = parseReference(library, mainInterview(scope), text);
      if (reference !== undefined) return quoteOne(getReference(reference).item.id, request, library);
      const { tier, hits } = await findHits({ search, lookups }, text, searchFilter(library, scope, mostHits));
      const [first] = hits;
      const reader = readerOf(request);
      const words = searchWords(text, reader.locale);
      if (tier === 'none' || first === undefined) return { kind: 'message', ...noneBody(words, reader) };
      if (tier === 'closest') return { kind: 'message', ...closestBody(library, hits, words, reader) };
      const setting = { library, reader, matches: first.matches };
      return { kind: 'message', ...quoteBody(hitsView(library, hits), setting) };
    },
  ),

  buttons: {
    previous: show,
    next: show,
    wider: show,
    narrower: show,
    earlier: show,
    later: show,
    open: show,
    back: show,
    card: (request, { library, cards }: Pick<Deps, 'library' | 'cards'>) =>
      showCard('card', request, { library, cards }),
    golden: (request, { library, cards }: Pick<Deps, 'library' | 'cards'>) =>
      showCard('golden', request, { library, cards }),
    'share-card': (request, { library, cards, store, clock }: Pick<Deps, 'library' | 'cards' | 'store' | 'clock'>) =>
      shareCard('card', request, { library, cards, store, clock }),
    'share-golden': (request, { library, cards, store, clock }: Pick<Deps, 'library' | 'cards' | 'store' | 'clock'>) =>
      shareCard('golden', request, { library, cards, store, clock }),
  },
} satisfies Command;

async function show(request: ButtonRequest, { library }: Pick<Deps, 'library'>): Promise<Reply> {
  const view = readViewState(library, request.state);
  return { kind: 'update', ...quoteBody(view, { library, reader: readerOf(request) }) };
}

/** The quote as a picture: beside the quote for whoever asked for it, else for the presser alone, who may share it. */
async function showCard(
  action: CardAction,
  request: ButtonRequest,
  { library, cards }: Pick<Deps, 'library' | 'cards'>,
): Promise<MessageReply> {
  const { view, draw } = readCard(action, request, { library, cards });
  const isPrivate = !request.drives || request.ephemeral;
  const share = button(messagesFor(request.locale).cards.share, quoteTarget(`share-${action}`, view));
  return { kind: 'message', ...(await draw(isPrivate ? [share] : [])) };
}

/** Once: with the button gone, and where it was pressed twice before it was. */
async function shareCard(
  action: CardAction,
  request: ButtonRequest,
  { library, cards, store, clock }: Pick<Deps, 'library' | 'cards' | 'store' | 'clock'>,
): Promise<UpdateReply> {
  const { draw } = readCard(action, request, { library, cards });
  const body = await draw([]);
  const { files: _, ...shown } = body;
  let isFirst = false;
  await store.once(`share ${request.messageId}`, clock.wall(), async () => {
    isFirst = true;
    return 'shared';
  });
  const content = messagesFor(request.locale).cards.sharedBy(`<@${request.userId}>`);
  const share = isFirst ? { share: { ...body, content } } : {};
  return { kind: 'update', ...shown, keepsFiles: true, ...share };
}

/** @throws UserError where no card can be drawn, or shown */
function readCard(action: CardAction, request: ButtonRequest, { library, cards }: Pick<Deps, 'library' | 'cards'>) {
  if (cards === undefined) throw new UserError('cards-absent', {});
  const { locale, layout } = readerOf(request);
  if (!layout.files) throw new UserError('files-not-permitted', {});
  const view = readViewState(library, request.state);
  const { interview, item: passage } = findItem(library, view.items[view.at] ?? '') ?? {};
  if (interview === undefined || passage?.kind !== 'verbatim') throw new UserError('stale-button', {});
  const found = findWords(passage.text, viewWords(library, view));
  const window = action === 'golden' ? goldenSpan(library, passage.id) : undefined;
  const order = quoteOrder({ interview, passage, locale, found, window });
  const draw = async (buttons: readonly APIButtonComponent[]): Promise<MessageBody> =>
    cardBody({ interview, passage }, order, await cards.quote(order), locale, buttons);
  return { view, draw };
}

function quoteOne(id: string | undefined, request: CommandRequest, library: Library): MessageReply {
  const reader = readerOf(request);
  if (id === undefined) return { kind: 'message', ...noneBody(searchWords('', reader.locale), reader) };
  return { kind: 'message', ...quoteBody(viewOf([id]), { library, reader }) };
}
