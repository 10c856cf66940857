import type { Command, Deps } from '../src/conversation/command.ts';
import type { MessageReply, UpdateReply } from '../src/conversation/reply.ts';
import type { ComponentRequest } from '../src/conversation/request.ts';
import { toShownId } from '../src/excerpt/to-shown-id.ts';
import { UserError } from '../src/user-error.ts';
import { described } from '../src/i18n/described.ts';
import type { Library } from '../src/interview/interview.ts';
import type { Store } from '../src/store/store.ts';
import { viewOf } from '../src/render/quote/view.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { namesItem, readItemState } from '../src/render/components/item-state.ts';
import { readListPageState } from '../src/render/components/list-page-state.ts';
import { readSavedItem, readSavedItemPage } from '../src/render/components/saved-item-state.ts';
import { quoteSavedBody, quoteUnsavedBody } from '../src/render/saved/quote-saved-body.ts';
import { type AllSaved, openedBody, savedBody, type SavedPage } from '../src/render/saved/saved-body.ts';
import { exportBody } from '../src/render/saved/export-body.ts';

/** `/saved`: a person's own saved quotes; and the Save button of every quote, which answers its presser alone. */
export const saved = {
  data: { name: 'saved', ...described(({ saved }) => saved.description), ...everywhere },
  ephemeral: () => true,
  isDeed: (request) => request.kind === 'component' && ['save', 'undo', 'drop', 'mend'].includes(request.action),
  async run(request, { library, store }: Pick<Deps, 'library' | 'store'>) {
    const mine = await allOf(request.userId, store);
    const first: SavedPage = { mode: 'open', page: 0 };
    return { kind: 'message', ...savedBody(library, mine, first, readerOf(request)) };
  },
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
      return { kind: 'message', privately: true, ...quoteSavedBody(library, item, isNew, locale) };
    },
    undo: async (request, { library, store }: Pick<Deps, 'library' | 'store'>) => {
      await remove(request, library, store);
      return { kind: 'update', ...quoteUnsavedBody(request.locale) };
    },
    page: (request, { library, store }: Pick<Deps, 'library' | 'store'>) =>
      list({ mode: 'open', page: readListPageState(request.state) }, request, library, store),
    edit: (request, { library, store }: Pick<Deps, 'library' | 'store'>) =>
      list({ mode: 'remove', page: readListPageState(request.state) }, request, library, store),
    drop: async (request, { library, store }: Pick<Deps, 'library' | 'store'>) => {
      await remove(request, library, store);
      return list({ mode: 'remove', page: readSavedItemPage(request.state) }, request, library, store);
    },
    open: async (request, { library }: Pick<Deps, 'library'>) => {
      const { state } = request;
      const { found, excerpt } = readSavedItem(library, state);
      const former = found.kind === 'changed' ? found.former : undefined;
      const view = { ...viewOf([found.id]), ...(excerpt && { excerpt }), ...(former && { former }) };
      const setting = { library, reader: readerOf(request) };
      return { kind: 'update', ...openedBody(view, readSavedItemPage(state), setting) };
    },
    mend: async (request, { library, store }: Pick<Deps, 'library' | 'store'>) => {
      await store.removeUnreadableSaved(request.userId);
      return list({ mode: 'open', page: 0 }, request, library, store);
    },
    export: async (request, { library, store }: Pick<Deps, 'library' | 'store'>): Promise<MessageReply> => {
      const { locale, layout } = readerOf(request);
      if (!layout.files) throw new UserError('files-not-permitted', {});
      const mine = await store.savedBy(request.userId);
      return { kind: 'message', privately: true, ...exportBody(library, mine, locale) };
    },
  },
} satisfies Command;

async function allOf(userId: string, store: Store): Promise<AllSaved> {
  return { saved: await store.savedBy(userId), unreadable: await store.unreadableSaved(userId) };
}

async function list(page: SavedPage, request: ComponentRequest, library: Library, store: Store): Promise<UpdateReply> {
  const mine = await allOf(request.userId, store);
  return { kind: 'update', ...savedBody(library, mine, page, readerOf(request)) };
}

/** Also what is no longer in the library: there the button is compared with what was saved. */
async function remove({ userId, state }: ComponentRequest, library: Library, store: Store): Promise<void> {
  const named = (await store.savedBy(userId)).find(({ item, kept = item }) => namesItem(library, state, kept));
  const item = named?.kept ?? named?.item ?? readItemState(library, state).id;
  await store.removeSaved(userId, item);
}
