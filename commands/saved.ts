import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, Deps } from '../src/conversation/command.ts';
import { offering } from '../src/conversation/offer.ts';
import type { MessageReply, ModalReply, UpdateReply } from '../src/conversation/reply.ts';
import type { CommandRequest, ComponentRequest, ModalRequest } from '../src/conversation/request.ts';
import { savedOffer } from '../src/conversation/saved-offer.ts';
import { withOwnTrouble } from '../src/daily/with-own-trouble.ts';
import { toShownId } from '../src/excerpt/to-shown-id.ts';
import { askedText } from '../src/finding/asked-text.ts';
import { findSaved } from '../src/finding/find-saved.ts';
import { UserError } from '../src/user-error.ts';
import { described } from '../src/i18n/described.ts';
import { messagesFor } from '../src/i18n/messages-for.ts';
import { findItem } from '../src/interview/find-item.ts';
import type { Library } from '../src/interview/interview.ts';
import { withMark } from '../src/interview/to-kept-id.ts';
import type { SavedQuote, Store } from '../src/store/store.ts';
import { viewOf } from '../src/render/quote/view.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { limits } from '../src/render/limits.ts';
import { readSavedChoice } from '../src/render/choices/saved-choices.ts';
import { itemState, namesItem, readItemState } from '../src/render/components/item-state.ts';
import { readListPageState } from '../src/render/components/list-page-state.ts';
import { readPickedState, readSavedItem, readSavedItemPage } from '../src/render/components/saved-item-state.ts';
import { noteModal } from '../src/render/saved/note-modal.ts';
import { openedBody, openedLostBody, openedMoreBody } from '../src/render/saved/opened-body.ts';
import { quoteSavedBody, quoteUnsavedBody } from '../src/render/saved/quote-saved-body.ts';
import { type AllSaved, foundSavedBody, savedBody } from '../src/render/saved/saved-body.ts';
import { exportBody } from '../src/render/saved/export-body.ts';
import { escapedText } from '../src/render/text/fit-line.ts';
import type { MessageBody } from '../src/render/message-body.ts';

type Given = Pick<Deps, 'library' | 'store' | 'clock'>;
type Searching = Given & Pick<Deps, 'search'>;

/** `/saved`: a person's own saved quotes; and the Save button of every quote, which answers its presser alone. */
export const saved = {
  data: {
    name: 'saved',
    ...described(({ saved }) => saved.description),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        ...described(({ saved }) => saved.text),
        max_length: limits.queryText,
        autocomplete: true,
      },
    ],
  },
  ephemeral: () => true,
  isDeed: (request) =>
    request.kind === 'modal' ||
    (request.kind === 'component' && ['save', 'undo', 'drop', 'mend'].includes(request.action)),
  opensModal: (request) => request.kind === 'component' && request.action === 'note',
  ...offering<Searching>({ text: savedOffer }, show),
  components: {
    save: async (
      { userId, locale, state },
      { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>,
    ): Promise<MessageReply> => {
      const { found, excerpt } = readSavedItem(library, state);
      // What was saved is what stood above the button.
      const here = excerpt === undefined ? found.id : toShownId(library, found.id, excerpt);
      const item = found.kind === 'changed' ? found.kept : here;
      const isNew = await store.saveQuote({ userId, item, savedAtMs: clock.wall() });
      const note = isNew ? undefined : (await findNamed(userId, itemState(library, item), library, store))?.note;
      return { kind: 'message', privately: true, ...quoteSavedBody(library, { item, isNew, note }, locale) };
    },
    undo: async (request, { library, store }: Pick<Deps, 'library' | 'store'>) => {
      await remove(request, library, store);
      return { kind: 'update', ...quoteUnsavedBody(request.locale) };
    },
    page: (request, given: Given) => list(readListPageState(request.state), request, given),
    // Of messages of before 0.3.0, which have a page of its own to remove from.
    edit: (request, given: Given) => list(readListPageState(request.state), request, given),
    drop: async (request, { library, store, clock }: Given) => {
      await remove(request, library, store);
      return list(readSavedItemPage(request.state), request, { library, store, clock });
    },
    pick: (request, given: Given) => open(request, readPickedState(request.state, request.values), given),
    open: (request, given: Given) => open(request, request.state, given),
    more: async (request, { library, store }: Pick<Deps, 'library' | 'store'>): Promise<MessageReply> => {
      const opened = {
        quote: await findNamed(request.userId, request.state, library, store),
        page: readSavedItemPage(request.state),
      };
      const setting = { library, reader: readerOf(request) };
      const body = openedMoreBody(viewOfState(library, request.state), opened, setting);
      return { kind: 'message', privately: true, ...body };
    },
    note: async ({ userId, locale, state }, { library, store }: Given): Promise<ModalReply> => {
      const quote = await findNamed(userId, state, library, store);
      if (quote === undefined) throw new UserError('quote-not-saved', {});
      const target = { command: 'saved', action: 'note', state };
      return { kind: 'modal', modal: noteModal(target, quote.note, locale) };
    },
    mend: async (request, { library, store, clock }: Given) => {
      await store.removeUnreadableSaved(request.userId);
      return list(0, request, { library, store, clock });
    },
    export: async (request, { library, store }: Pick<Deps, 'library' | 'store'>): Promise<MessageReply> => {
      const { locale, layout } = readerOf(request);
      if (!layout.files) throw new UserError('files-not-permitted', {});
      const mine = await store.savedBy(request.userId);
      return { kind: 'message', privately: true, ...exportBody(library, mine, locale) };
    },
  },
  modals: { note: writeNote },
} satisfies Command;

async function allOf(userId: string, store: Given['store']): Promise<AllSaved> {
  return { saved: await store.savedBy(userId), unreadable: await store.unreadableSaved(userId) };
}

/** All of them, those with some words, or the one that was picked while typing. */
async function show(request: CommandRequest, { library, store, clock, search }: Searching): Promise<MessageReply> {
  const mine = await allOf(request.userId, store);
  const reader = readerOf(request);
  const typed = askedText(request.options, 'text');
  if (typed === undefined) {
    return {
      kind: 'message',
      ...(await withOwnTrouble(savedBody(library, mine, 0, reader), request, { library, store, clock })),
    };
  }
  const picked = readSavedChoice(library, mine.saved, typed, request.locale);
  if (picked !== undefined) return { kind: 'message', ...openedQuote(picked, 0, request, library) };
  const found = findSaved({ library, search }, mine.saved, typed);
  return { kind: 'message', ...foundSavedBody(library, mine.saved, { typed, found }, reader) };
}

async function list(page: number, request: ComponentRequest, { library, store, clock }: Given): Promise<UpdateReply> {
  const mine = await allOf(request.userId, store);
  const body = savedBody(library, mine, page, readerOf(request));
  return { kind: 'update', ...(await withOwnTrouble(body, request, { library, store, clock })) };
}

/** As it is saved; what is not, as the button has it. */
async function open(
  request: ComponentRequest,
  state: readonly string[],
  { library, store }: Given,
): Promise<UpdateReply> {
  const page = readSavedItemPage(state);
  const quote = await findNamed(request.userId, state, library, store);
  if (quote !== undefined) return { kind: 'update', ...openedQuote(quote, page, request, library) };
  const setting = { library, reader: readerOf(request) };
  return { kind: 'update', ...openedBody(viewOfState(library, state), { quote, page }, setting) };
}

function openedQuote(
  quote: SavedQuote,
  page: number,
  request: CommandRequest | ComponentRequest | ModalRequest,
  library: Library,
): MessageBody {
  const setting = { library, reader: readerOf(request) };
  const { item, mark, kept = withMark(library, item, mark) } = quote;
  if (findItem(library, item) === undefined) return openedLostBody(quote, page, setting);
  return openedBody(viewOfState(library, itemState(library, kept)), { quote, page }, setting);
}

function viewOfState(library: Library, state: readonly string[]) {
  const { found, excerpt } = readSavedItem(library, state);
  const former = found.kind === 'changed' ? found.former : undefined;
  return { ...viewOf([found.id]), ...(excerpt && { excerpt }), ...(former && { former }) };
}

/** What was typed is said again where it can be kept no more. */
async function writeNote(request: ModalRequest, { library, store }: Given): Promise<MessageReply | UpdateReply> {
  const { userId, locale, state, texts } = request;
  const note = texts['note']?.trim() ?? '';
  const named = await findNamed(userId, state, library, store);
  const item = named?.kept ?? named?.item;
  const isKept = item !== undefined && (await store.setNote(userId, item, note === '' ? undefined : note));
  const quote = isKept ? await findNamed(userId, state, library, store) : undefined;
  if (quote !== undefined) {
    return { kind: 'update', ...openedQuote(quote, readSavedItemPage(state), request, library) };
  }
  if (note === '') throw new UserError('quote-not-saved', {});
  const { noteLost } = messagesFor(locale).saved;
  return { kind: 'message', privately: true, content: noteLost(escapedText(note)) };
}

/** Also what is no longer in the library: there the button is compared with what was saved. */
async function findNamed(userId: string, state: readonly string[], library: Library, store: Pick<Store, 'savedBy'>) {
  const saved = await store.savedBy(userId);
  return saved.find(({ item, kept = item }) => namesItem(library, state, kept));
}

async function remove({ userId, state }: ComponentRequest, library: Library, store: Store): Promise<void> {
  const named = await findNamed(userId, state, library, store);
  const item = named?.kept ?? named?.item ?? readItemState(library, state).id;
  await store.removeSaved(userId, item);
}
