import { aboutPost } from '../src/daily/about-post.ts';
import { addFeed } from '../src/daily/add-feed.ts';
import { dailyData } from '../src/daily/daily-data.ts';
import { dailyOffers } from '../src/daily/daily-offers.ts';
import { editFeed } from '../src/daily/edit-feed.ts';
import { changeByForm } from '../src/daily/form/change-by-form.ts';
import { cardSelects } from '../src/daily/form/card-selects.ts';
import { editTyped } from '../src/daily/form/edit-typed.ts';
import { openChange, openMore } from '../src/daily/form/open-change.ts';
import { beginSetUp, openSetUp } from '../src/daily/form/open-set-up.ts';
import { openAgain, refuseForm } from '../src/daily/form/refuse-form.ts';
import { clickedCommand, isClicked } from '../src/daily/form/clicked-command.ts';
import { setUp } from '../src/daily/form/set-up.ts';
import { showFeed } from '../src/daily/form/show-feed.ts';
import { settleFeed } from '../src/daily/form/settle-feed.ts';
import { withTold } from '../src/daily/form/with-told.ts';
import { showStatus, turnStatus } from '../src/daily/show-status.ts';
import { listFeeds, turnList } from '../src/daily/list-feeds.ts';
import { postFeed } from '../src/daily/post-feed.ts';
import { leftOutDeeds } from '../src/daily/left-out-deeds.ts';
import { previewButtons } from '../src/daily/preview-buttons.ts';
import { openPreview, previewFeed } from '../src/daily/preview-feed.ts';
import { askRemoval, keepFeed, removeFeed } from '../src/daily/remove-feed.ts';
import { skipDate, unskipDate } from '../src/daily/skip-date.ts';
import { pauseFeed } from '../src/daily/pause-feed.ts';
import { resumeFeed } from '../src/daily/resume-feed.ts';
import { withKeptRole } from '../src/daily/with-kept-role.ts';
import { withPlace } from '../src/daily/with-place.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { offering } from '../src/conversation/offer.ts';
import { UserError } from '../src/user-error.ts';
import type { ModalReply, Reply } from '../src/conversation/reply.ts';
import type { CommandRequest, ComponentRequest } from '../src/conversation/request.ts';

type Run = (request: CommandRequest, deps: Deps) => Promise<Reply | ModalReply>;

/** Those that are about one feed. */
const ofFeed: Readonly<Record<string, Run>> = {
  edit: (request, deps) => (isBareEdit(request) ? openChange(request, deps) : editFeed(request, deps)),
  pause: pauseFeed,
  resume: resumeFeed,
  skip: skipDate,
  remove: askRemoval,
  preview: previewFeed,
  post: postFeed,
};

const subcommands: Readonly<Record<string, Run>> = {
  add: (request, deps) => (isShortAdd(request) ? openSetUp(request, deps) : addFeed(request, deps)),
  list: listFeeds,
  status: showStatus,
  ...ofFeed,
};

/** What changes a feed. `post` is not among them: it waits for Discord. */
const deeds = {
  subcommands: ['add', 'edit', 'pause', 'resume', 'skip'],
  components: [
    'skip',
    'undo',
    'swap',
    'ban',
    'unban',
    'bar',
    'allow',
    'unskip',
    'remove',
    'role',
    'extras',
    'tag',
    'edit-typed',
  ],
};

const offered = offering<Deps, Reply | ModalReply>(dailyOffers, runSubcommand);

/** `/daily`: the feeds of a server, for those who manage it: each of its parts asks. Answers are for the asker's eyes only. */
export const daily = {
  data: dailyData,
  ephemeral: () => true,
  isDeed(request) {
    if (request.kind === 'modal') return true;
    if (request.kind === 'component') {
      return deeds.components.includes(request.action) || isClicked(request, deeds.subcommands);
    }
    return deeds.subcommands.includes(request.subcommand ?? '');
  },
  isSending: (request) => (request.kind === 'command' ? request.subcommand === 'post' : isClicked(request, ['post'])),
  opensModal(request) {
    if (request.kind === 'command') return isShortAdd(request) || isBareEdit(request);
    return ['new', 'begin', 'again'].includes(request.action) || isClicked(request, ['edit', 'more']);
  },
  ...offered,
  read: async (request, deps) => withPlace(await withKeptRole(await offered.read(request, deps), deps), deps),
  components: {
    /** On every post, and for anybody: the others are for those who manage the server. */
    post: aboutPost,
    list: turnList,
    status: turnStatus,
    preview: openPreview,
    ...previewButtons,
    ...leftOutDeeds,
    unskip: unskipDate,
    remove: removeFeed,
    keep: keepFeed,
    ...cardSelects,
    run: runClicked,
    'edit-typed': editTyped,
    new: openSetUp,
    begin: beginSetUp,
    again: openAgain,
  },
  modals: { 'set-up': setUp, change: changeByForm, more: changeByForm },
  readFilled: withTold,
  refuse: refuseForm,
} satisfies Command;

/** What a subcommand does, in the place of the message that it was clicked on. */
async function runClicked(request: ComponentRequest, deps: Deps): Promise<Reply | ModalReply> {
  const asked = await clickedCommand(request, deps);
  const run = { ...ofFeed, show: showFeed, more: openMore }[asked.subcommand];
  if (run === undefined) throw new UserError('stale-button', {});
  const reply = await run(asked, deps);
  return reply.kind === 'message' ? { ...reply, kind: 'update' } : reply;
}

async function runSubcommand(request: CommandRequest, deps: Deps): Promise<Reply | ModalReply> {
  const { subcommand = '' } = request;
  const run = subcommands[subcommand];
  if (run === undefined) throw new Error(`/daily has no subcommand ${subcommand}`);
  if (ofFeed[subcommand] === undefined) return run(request, deps);
  const asked = await settleFeed(request, deps);
  return asked.kind === 'message' ? asked : run(asked, deps);
}

/** Whether `/daily add` says too little for a feed. */
function isShortAdd({ subcommand, options }: CommandRequest): boolean {
  return subcommand === 'add' && ['channel', 'kind', 'time', 'zone'].some((name) => options[name] === undefined);
}

/** Whether `/daily edit` names nothing to change. */
function isBareEdit({ subcommand, options }: CommandRequest): boolean {
  return subcommand === 'edit' && Object.keys(options).every((name) => name === 'feed');
}
