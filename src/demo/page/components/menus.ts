import type { DemoState } from '../state/demo-state.ts';
import type { PageStore } from '../state/page-store.ts';
import type { OpenMenu } from './open-menu.ts';
import type { Select, SelectChoice } from './read-select.ts';

/** Where a select stands: what is picked there now, and what picking does. */
export interface SelectPlace {
  /** Like no other's on the page. */
  readonly key: string;
  readonly select: Select;
  readonly picked: readonly string[];
  readonly pick: (values: readonly string[]) => void;
}

/** The lists of selects, one open at a time. */
export interface Menus {
  open(place: SelectPlace, text?: string): void;
  /** Narrows the list down. */
  type(place: SelectPlace, text: string): void;
  move(place: SelectPlace, step: 1 | -1): void;
  /** Picks the choice, or takes it back; where only one can be picked, that is all. */
  choose(place: SelectPlace, value: string): void;
  /** Closes it; what was picked of several counts where there is enough of it. */
  finish(place: SelectPlace): void;
  /** Closes it; nothing was picked. */
  close(): void;
}

export function createMenus(store: PageStore): Menus {
  const change = (menu: OpenMenu | undefined) => store.change({ menu });
  const close = () => change(undefined);

  function openOf(place: SelectPlace): OpenMenu | undefined {
    return openMenuOf(place, store.state);
  }

  return {
    open(place, text = '') {
      if (place.select.disabled) return;
      const { picked, select } = place;
      const listed = listChoices(select, text);
      const at = listed.findIndex(({ value }) => picked.includes(value));
      change({ key: place.key, text, active: listed.length === 0 ? -1 : Math.max(at, 0), chosen: picked });
    },
    type(place, text) {
      const menu = openOf(place);
      if (menu === undefined) {
        this.open(place, text);
        return;
      }
      change({ ...menu, text, active: listChoices(place.select, text).length === 0 ? -1 : 0 });
    },
    move(place, step) {
      const menu = openOf(place);
      if (menu === undefined) {
        this.open(place);
        return;
      }
      const count = listChoices(place.select, menu.text).length;
      if (count > 0) change({ ...menu, active: (menu.active + step + count) % count });
    },
    choose(place, value) {
      const menu = openOf(place);
      if (menu === undefined) return;
      const { least, most } = place.select;
      const isChosen = menu.chosen.includes(value);
      if (most === 1) {
        close();
        if (!isChosen || least === 0) place.pick(isChosen ? [] : [value]);
        return;
      }
      const others = menu.chosen.filter((each) => each !== value);
      if (isChosen) change({ ...menu, chosen: others });
      else if (others.length < most) change({ ...menu, chosen: [...others, value] });
    },
    finish(place) {
      const menu = openOf(place);
      if (menu === undefined) return;
      close();
      const { least, most } = place.select;
      const { chosen } = menu;
      const isSame = chosen.length === place.picked.length && chosen.every((value) => place.picked.includes(value));
      if (most > 1 && !isSame && chosen.length >= least) place.pick(chosen);
    },
    close,
  };
}

/** The list of this select, where it is the open one. */
export function openMenuOf({ key }: Pick<SelectPlace, 'key'>, { menu }: Pick<DemoState, 'menu'>): OpenMenu | undefined {
  return menu?.key === key ? menu : undefined;
}

/** The choices that what is typed leaves. */
export function listChoices({ choices }: Pick<Select, 'choices'>, text: string): readonly SelectChoice[] {
  const wanted = text.trim().toLowerCase();
  return choices.filter(({ label, description }) => `${label}\n${description}`.toLowerCase().includes(wanted));
}
