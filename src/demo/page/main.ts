import { render } from 'lit';
import './skyra/components.ts';
import { createComposer } from './composer/composer.ts';
import { createDeeds } from './actions.ts';
import { acceptDrops } from './drop-anywhere.ts';
import { createLogFollower } from './follow-log.ts';
import { listen } from './server/listen.ts';
import { acceptSlashes } from './slash-anywhere.ts';
import { firstState } from './state/page-state.ts';
import { receive } from './state/receive.ts';
import { keepSettings, loadSettings } from './state/settings.ts';
import { createStore } from './state/store.ts';
import { applySettings } from './view/apply-settings.ts';
import { drawApp } from './view/app.ts';
import { createPageView } from './view/page-view.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no place to be drawn in');

/** Times such as "in 5 minutes" move on by themselves. */
const redrawEveryMs = 20_000;

const store = createStore(firstState(loadSettings(localStorage, navigator.languages)), draw);
const deeds = createDeeds(store);
const follower = createLogFollower();
const composer = createComposer(store, deeds);

function draw(): void {
  const { settings } = store.state;
  keepSettings(localStorage, settings);
  applySettings(settings);
  render(drawApp(createPageView(store, deeds, composer)), root ?? document.body);
  follower.drawn(store.state);
}

draw();
acceptDrops(store, deeds);
acceptSlashes();
listen(
  (event) => store.change(receive(store.state, event, Date.now())),
  () => store.change({ connected: false }),
);
setInterval(() => store.change({}), redrawEveryMs);
