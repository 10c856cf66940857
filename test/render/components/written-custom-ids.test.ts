import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/excerpt/excerpt.ts';
import type { Library } from '../../../src/interview/interview.ts';
import type { ComponentTarget } from '../../../src/render/components/button.ts';
import { decodeCustomId, encodeCustomId } from '../../../src/render/components/custom-id.ts';
import { ownAgainTarget } from '../../../src/render/components/own-daily-target.ts';
import {
  feedItemTarget,
  feedTarget,
  readFeedDate,
  readFeedId,
  readFeedItem,
  readPickedDate,
} from '../../../src/render/components/feed-state.ts';
import {
  contentsTarget,
  highlightsOfTarget,
  highlightsTarget,
  readInterviewPageState,
} from '../../../src/render/components/interview-page-state.ts';
import { cardTarget, readToldPlace } from '../../../src/render/components/told-place.ts';
import { readRun, runTarget } from '../../../src/render/components/clicked-run.ts';
import {
  againTarget,
  changeTarget,
  readChanges,
  readKeptFormId,
  readSetUp,
  setUpTarget,
} from '../../../src/render/components/form-values.ts';
import { feedListTarget, libraryTarget, readListPageState } from '../../../src/render/components/list-page-state.ts';
import {
  exportTarget,
  removeUnreadableTarget,
  saveTarget,
  readSavedItem,
  readSavedItemPage,
  savedItemTarget,
  savedPageTarget,
} from '../../../src/render/components/saved-item-state.ts';
import { readSectionPageState, sectionTarget } from '../../../src/render/components/section-page-state.ts';
import { readStatusPageState, statusTarget } from '../../../src/render/components/status-page-state.ts';
import { toShownId } from '../../../src/excerpt/to-shown-id.ts';
import {
  pickQuoteTarget,
  quoteTarget,
  quoteValue,
  readPickedView,
  readViewState,
} from '../../../src/render/components/view-state.ts';
import { libraryOf, longInterview, teaInterview } from '../../fixtures/library.ts';

const tea = teaInterview();
const library = libraryOf(tea, longInterview(50));
const [section] = tea.sections;
const feedId = 'f1a2b3c4';
const date = '2026-05-06';
const channel = { id: '1234567890123456789', type: 15, appPermissions: 274_877_943_872n };

const form = { channel: '7', what: 'highlight', time: '09:00', zone: 'Asia/Shanghai', days: 'every day' };
const place = { type: 15, appPermissions: channel.appPermissions, memberPermissions: undefined };

/** A stretch that somebody picked once, and nobody would today. */
function excerptOf(number: number): Excerpt {
  return { passage: tea.passages[number - 1]!, span: { start: 2, end: 7 }, chosenBy: 'weights', score: 0 };
}

/** Read as its command reads it. */
type Read = (library: Library, state: readonly string[]) => unknown;

const view = {
  items: ['tea-machine#3', 'long-one#40', 'tea-machine#s2.1'],
  at: 1,
  turns: 2,
  part: 37,
  words: [
    { start: 12, end: 15 },
    { start: 40, end: 100 },
  ],
};
const alone = { items: ['tea-machine#3'], at: 0, turns: 0, part: undefined, words: [] };
const readFeed: Read = (all, state) => ({
  feedId: readFeedId(state),
  ...(state.length > 1 && { date: readFeedDate(state) }),
  ...(state.length > 2 && { item: readFeedItem(all, state) }),
});
const readSavedPlace: Read = (all, state) => ({
  found: readSavedItem(all, state).found,
  page: readSavedItemPage(state),
});
const readFound: Read = (all, state) => readSavedItem(all, state).found;
/** Where the words of a button stand still. */
const same = (id: string) => ({ kind: 'same', id });

/** They stand on messages for years: every one that a version wrote is written so, and read so, for ever. */
const written: readonly [id: string, target: ComponentTarget, read: Read, meaning: unknown][] = [
  ['quote:next:1:1:2:11:KX_-8CD4am7XqG:A3B14K2.1:c-3.14-1o', quoteTarget('next', view, library), readViewState, view],
  ['quote:open:1:0:0::KX_-8CD:A3:', quoteTarget('open', alone, library), readViewState, alone],
  ['quote:pick:1', pickQuoteTarget, () => readPickedView(library, [quoteValue(view, library)]), view],
  ['highlights:interview:1', highlightsOfTarget, (_, state) => state, []],
  [
    'quote:narrower:1:0:0::KX_-8CD:A3::x2.5.s6jz',
    quoteTarget('narrower', { ...alone, excerpt: excerptOf(3) }, library),
    readViewState,
    { ...alone, excerpt: excerptOf(3) },
  ],
  ['saved:save:1:DKSX3g:9~nL_7JmlM', saveTarget('save', 'tea-machine#9', library), readFound, same('tea-machine#9')],
  [
    'saved:save:1:DKSX3g:3~S7KouGki~x2.5.s6jz',
    saveTarget('save', toShownId(library, 'tea-machine#3', excerptOf(3)), library),
    readFound,
    same('tea-machine#3'),
  ],
  [
    'saved:undo:1:DKSX3g:s1.1~wbUD7xdj',
    saveTarget('undo', 'tea-machine#s1.1', library),
    readFound,
    same('tea-machine#s1.1'),
  ],
  [
    'saved:drop:1:DKSX3g:s1.1~wbUD7xdj:b',
    savedItemTarget('drop', 'tea-machine#s1.1', 11, library),
    readSavedPlace,
    { found: same('tea-machine#s1.1'), page: 11 },
  ],
  [
    'saved:more:1:DKSX3g:s1.1~wbUD7xdj:b',
    savedItemTarget('more', 'tea-machine#s1.1', 11, library),
    readSavedPlace,
    { found: same('tea-machine#s1.1'), page: 11 },
  ],
  ['saved:page:1:10', savedPageTarget('page', 36), (_, state) => readListPageState(state), 36],
  ['saved:export:1', exportTarget, (_, state) => state, []],
  ['saved:mend:1', removeUnreadableTarget, (_, state) => state, []],
  [
    'summary:section:1:DKSX3g:1~4y77QhY8:0',
    sectionTarget(tea, 1),
    readSectionPageState,
    { interview: tea, section, page: 0, back: undefined },
  ],
  [
    'summary:section:1:DKSX3g:1~4y77QhY8:1:a~o0714wc2',
    sectionTarget(tea, 1, 1, { passage: 10 }),
    readSectionPageState,
    { interview: tea, section, page: 1, back: { passage: 10 } },
  ],
  [
    'summary:section:1:DKSX3g:1~4y77QhY8:1:a~o0714wc2:x2.5.U0ax',
    sectionTarget(tea, 1, 1, { passage: 10, excerpt: excerptOf(10) }),
    readSectionPageState,
    { interview: tea, section, page: 1, back: { passage: 10, excerpt: excerptOf(10) } },
  ],
  ['summary:contents:1:DKSX3g:a', contentsTarget(tea, 10), readInterviewPageState, { interview: tea, page: 10 }],
  ['highlights:page:1:DKSX3g:a', highlightsTarget(tea, 10), readInterviewPageState, { interview: tea, page: 10 }],
  ['library:page:1:a', libraryTarget(10), (_, state) => readListPageState(state), 10],
  ['daily:list:1:a', feedListTarget(10), (_, state) => readListPageState(state), 10],
  [
    'daily:status:1:0',
    statusTarget({ page: 0, channel: undefined }),
    (_, state) => readStatusPageState(state),
    { page: 0, channel: undefined },
  ],
  [
    'daily:status:1:1:1234567890123456789:f:3i9z8aww',
    statusTarget({ page: 1, channel }),
    (_, state) => readStatusPageState(state),
    { page: 1, channel },
  ],
  [
    'daily:set-up:1:1234567890123456789',
    setUpTarget('1234567890123456789', false),
    (_, state) => readSetUp(state),
    { formId: '1234567890123456789', hasMore: false },
  ],
  [
    'daily:set-up:1:1234567890123456789:more',
    setUpTarget('1234567890123456789', true),
    (_, state) => readSetUp(state),
    { formId: '1234567890123456789', hasMore: true },
  ],
  [
    'daily:change:1:f1a2b3c4:eQJpm-:3Cxb4Y:Ja6tsP:lQM9NO:7Sj2yu',
    changeTarget('change', feedId, form),
    (_, state) => readChanges('change', state, { ...form, time: '10:00' }),
    { feedId, changed: { time: '10:00' } },
  ],
  [
    'daily:more:1:f1a2b3c4:OXPgIu:_DuQQC:47DEQp',
    changeTarget('more', feedId, { transcript: '-', except: '05-01', closing: '' }),
    (_, state) => readChanges('more', state, { except: '05-02', closing: '' }),
    { feedId, changed: { except: '05-02' } },
  ],
  [
    'daily:again:1:1234567890123456789',
    againTarget('1234567890123456789'),
    (_, state) => readKeptFormId(state),
    '1234567890123456789',
  ],
  [
    'today:again:1:1234567890123456789',
    ownAgainTarget('1234567890123456789'),
    (_, state) => readKeptFormId(state),
    '1234567890123456789',
  ],
  [
    'daily:run:1:pause:f1a2b3c4',
    runTarget('pause', { feedId }),
    (_, state) => readRun(state, []),
    { subcommand: 'pause', feedId, date: undefined },
  ],
  [
    'daily:run:1:skip::2026-05-06',
    runTarget('skip', { date }),
    (_, state) => readRun(state, [feedId]),
    { subcommand: 'skip', feedId, date },
  ],
  ['daily:role:1:f1a2b3c4', cardTarget('role', feedId, undefined), (_, state) => readToldPlace(state), undefined],
  [
    'daily:extras:1:f1a2b3c4:f:3i9z8aww:',
    cardTarget('extras', feedId, place),
    (_, state) => readToldPlace(state),
    place,
  ],
  ['daily:preview:1:f1a2b3c4', feedTarget('preview', { feedId }), readFeed, { feedId }],
  [
    'daily:day:1:f1a2b3c4',
    feedTarget('day', { feedId }),
    (_, state) => readPickedDate({ state, values: [date] }),
    date,
  ],
  ['daily:skip:1:f1a2b3c4:2026-05-06', feedTarget('skip', { feedId, date }), readFeed, { feedId, date }],
  ...(
    [
      ['DKSX3g~9~nL_7JmlM', 'tea-machine#9'],
      ['DKSX3g~s3.1~PCxJPdM3', 'tea-machine#s3.1'],
      ['DKSX3g~s3~6eB4Erv0', 'tea-machine#s3'],
      ['DKSX3g~t4~oC1lQgRi', 'tea-machine#t4'],
      ['DKSX3g~t2.2~S7KouGki', 'tea-machine#t2.2'],
    ] as const
  ).map(([field, item]): (typeof written)[number] => [
    `daily:ban:1:f1a2b3c4:2026-05-06:${field}`,
    feedItemTarget('ban', { feedId, date, item }, library),
    readFeed,
    { feedId, date, item: same(item) },
  ]),
];

/** As earlier versions wrote them, 0.1.0 without a word of what stood there. They are read for ever, and written no more. */
const writtenBefore: readonly [id: string, read: Read, meaning: unknown][] = [
  ['quote:next:1:1:2:11:DKSX3ghPj3sV:A3B14K2.1:c-3.14-1o', readViewState, view],
  ['quote:open:1:0:0::DKSX3g:A3:', readViewState, alone],
  ['daily:pick:1:f1a2b3c4:2026-05-06', readFeed, { feedId, date }],
  ['saved:save:1:DKSX3g:9', readFound, same('tea-machine#9')],
  ['saved:drop:1:DKSX3g:s1.1:b', readSavedPlace, { found: same('tea-machine#s1.1'), page: 11 }],
  ['summary:section:1:DKSX3g:1:0', readSectionPageState, { interview: tea, section, page: 0, back: undefined }],
  ['summary:section:1:DKSX3g:1:1:a', readSectionPageState, { interview: tea, section, page: 1, back: { passage: 10 } }],
  ...(
    [
      ['DKSX3g~9', 'tea-machine#9'],
      ['DKSX3g~s3.1', 'tea-machine#s3.1'],
      ['DKSX3g~s3', 'tea-machine#s3'],
      ['DKSX3g~t4', 'tea-machine#t4'],
      ['DKSX3g~t2.2', 'tea-machine#t2.2'],
    ] as const
  ).map(([field, item]): (typeof writtenBefore)[number] => [
    `daily:ban:1:f1a2b3c4:2026-05-06:${field}`,
    readFeed,
    { feedId, date, item: same(item) },
  ]),
];

describe('a custom id', () => {
  it.each(written)('is written, and read, as it always was: %s', (id, { command, action, state }, read, meaning) => {
    expect(encodeCustomId(command, action, state)).toBe(id);
    expect(read(library, decodeCustomId(id).state)).toEqual(meaning);
  });

  it.each(writtenBefore)('of before hashes is read as it always was: %s', (id, read, meaning) => {
    expect(read(library, decodeCustomId(id).state)).toEqual(meaning);
  });
});
