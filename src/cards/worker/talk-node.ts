import type { Node } from '@takumi-rs/core';
import type { TalkBand, TalkOrder } from '../order/card-order.ts';
import { cardColours } from './card-colours.ts';
import { boxNode } from './box-node.ts';
import { lineNode } from './text-node.ts';

export const talkWidthPx = 1200;

// Discord shows it in an embed, at a third of its size: letters are large.
const marginPx = 56;
const barsPx = 160;
const bandPx = 334;
const betweenPx = 56;
const innerPx = talkWidthPx - 2 * marginPx;

export function talkHeightPx({ bands }: TalkOrder): number {
  return bands.length * (bandPx + betweenPx) + 30;
}

/** For each interview its stretches as columns that say whose words they hold; below, where sections begin, and names. */
export function talkNode(order: TalkOrder): Node {
  return boxNode(
    {
      width: talkWidthPx,
      height: talkHeightPx(order),
      backgroundColor: cardColours.paper,
      flexDirection: 'column',
      paddingLeft: marginPx,
      paddingRight: marginPx,
      paddingTop: betweenPx / 2 + 15,
      gap: betweenPx,
    },
    order.bands.map(bandNode),
  );
}

function bandNode(band: TalkBand): Node {
  return boxNode({ flexDirection: 'column', height: bandPx, width: innerPx }, [
    lineNode(band.title, 40, { color: cardColours.ink, fontWeight: 600, maxWidth: innerPx }),
    boxNode(
      { height: barsPx, width: innerPx, marginTop: 20, gap: 3 },
      band.stretches.map((shares) => column(shares, band)),
    ),
    sectionRow(band),
    boxNode({ gap: 36, marginTop: 14, width: innerPx, alignItems: 'center' }, band.people.map(person)),
  ]);
}

function column(shares: readonly number[], { people }: TalkBand): Node {
  const parts = shares.map((share, place) =>
    boxNode({
      flexGrow: share,
      flexBasis: 0,
      minHeight: 0,
      backgroundColor: people[place]?.colour ?? cardColours.rule,
    }),
  );
  return boxNode(
    { flexDirection: 'column-reverse', flexGrow: 1, flexBasis: 0, height: barsPx },
    parts.filter((_, place) => (shares[place] ?? 0) > 0),
  );
}

/** Names where there is room for them. */
function sectionRow({ sections }: TalkBand): Node {
  const ticks = sections.flatMap(({ at, name }, place) => {
    const leftPx = Math.round(at * innerPx);
    const roomPx = Math.round((sections[place + 1]?.at ?? 1) * innerPx) - leftPx;
    const tick = boxNode({
      position: 'absolute',
      left: leftPx,
      top: 8,
      width: 3,
      height: 18,
      backgroundColor: cardColours.quiet,
    });
    const label = lineNode({ text: name, script: 'latin' }, 28, {
      position: 'absolute',
      left: leftPx + 10,
      top: 0,
      color: cardColours.quiet,
    });
    return roomPx < 24 + 15 * name.length ? [tick] : [tick, label];
  });
  return boxNode({ position: 'relative', height: 42, width: innerPx }, ticks);
}

/** A name gives way where there are many; its share does not. */
function person({ name, share, colour }: TalkBand['people'][number]): Node {
  return boxNode({ alignItems: 'center', gap: 14, minWidth: 0, flexShrink: 1 }, [
    boxNode({ width: 30, height: 30, borderRadius: 5, backgroundColor: colour, flexShrink: 0 }),
    // Where it must, it gives way a letter at a time: a word at a time would leave gaps.
    lineNode(name, 34, { color: cardColours.ink, flexShrink: 1, wordBreak: 'break-all' }),
    lineNode(share, 34, { color: cardColours.quiet, flexShrink: 0 }),
  ]);
}
