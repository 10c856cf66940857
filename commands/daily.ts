import { aboutPost } from '../src/daily/about-post.ts';
import { addFeed } from '../src/daily/add-feed.ts';
import { dailyData } from '../src/daily/daily-data.ts';
import { dailyOffers } from '../src/daily/daily-offers.ts';
import { editFeed } from '../src/daily/edit-feed.ts';
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
import type { MessageReply } from '../src/conversation/reply.ts';
import type { CommandRequest } from '../src/conversation/request.ts';

type Run = (request: CommandRequest, deps: Deps) => Promise<MessageReply>;

const subcommands: Readonly<Record<string, Run>> = {
  add: addFeed,
  list: listFeeds,
  edit: editFeed,
  pause: pauseFeed,
  resume: resumeFeed,
  skip: skipDate,
  remove: askRemoval,
  preview: previewFeed,
  post: postFeed,
  status: showStatus,
};

/** What changes a feed. `post` is not among them: it waits for Discord. */
const deeds = {
  subcommands: ['add', 'edit', 'pause', 'resume', 'skip'],
  components: ['skip', 'undo', 'swap', 'ban', 'unban', 'bar', 'allow', 'unskip', 'remove'],
};

const offered = offering<Deps>(dailyOffers, runSubcommand);

/** `/daily`: the feeds of a server, for those who manage it: each of its parts asks. Answers are for the asker's eyes only. */
export const daily = {
  data: dailyData,
  ephemeral: () => true,
  isDeed(request) {
    if (request.kind !== 'command') return deeds.components.includes(request.action);
    return deeds.subcommands.includes(request.subcommand ?? '');
  },
  isSending: (request) => request.kind === 'command' && request.subcommand === 'post',
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
  },
} satisfies Command;

function runSubcommand(request: CommandRequest, deps: Deps): Promise<MessageReply> {
  const run = subcommands[request.subcommand ?? ''];
  if (run === undefined) throw new Error(`/daily has no subcommand ${request.subcommand}`);
  return run(request, deps);
}
