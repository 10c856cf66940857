import { render } from 'lit';
import { defineComponents } from './skyra/define-components.ts';
import { createComposer } from './composer/composer.ts';
import { createPageActions } from './page-actions.ts';
import { acceptDrops } from './accept-drops.ts';
import { keepMenuPlaced, placeMenu } from './components/place-menu.ts';
import { createMenus } from './components/menus.ts';
import { createModalFocus } from './modal/modal-focus.ts';
import { createModals } from './modal/modals.ts';
import { createLogFollower } from './log-follower.ts';
import { keyName } from './protocol/key-name.ts';
import { createDemoClient } from './server/demo-client.ts';
import { listen } from './server/listen.ts';
import { acceptSlashes } from './accept-slashes.ts';
import { firstState } from './state/demo-state.ts';
import { receive } from './state/receive.ts';
import { loadDraft, storeDraft } from './state/load-draft.ts';
import { storeSettings, loadSettings } from './state/load-settings.ts';
import { createPageStore } from './state/page-store.ts';
import { applySettings } from './view/apply-settings.ts';
import { drawApp } from './view/draw-app.ts';
import { createPageView } from './view/page-view.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no place to be drawn in');

/** Times such as "in 5 minutes" move on by themselves. */
const redrawEveryMs = 20_000;

const draft = loadDraft(sessionStorage);
const first = firstState(loadSettings(localStorage, navigator.languages));
const store = createPageStore({ ...first, channelId: draft.channelId }, draw);
const key = document.querySelector<HTMLMetaElement>(`meta[name=${keyName}]`)?.content ?? '';
const demo = createDemoClient(key);
const actions = createPageActions(store, demo);
const follower = createLogFollower();
const modalFocus = createModalFocus();
const parts = {
  actions,
  composer: createComposer(store, actions, undefined, draft),
  menus: createMenus(store),
  modals: createModals(store, actions),
};

function draw(): void {
  const { settings, channelId } = store.state;
  storeSettings(localStorage, settings);
  storeDraft(sessionStorage, { channelId, ...parts.composer.kept() });
  applySettings(settings);
  render(drawApp(createPageView(store, parts)), root ?? document.body);
  follower.drawn(store.state);
  modalFocus.drawn();
  placeMenu();
}

defineComponents();
draw();
acceptDrops(store, actions);
acceptSlashes();
keepMenuPlaced();
void listen(
  demo,
  (event) => store.change(receive(store.state, event, Date.now())),
  () => store.change({ connected: false }),
);
setInterval(() => store.change({}), redrawEveryMs);
