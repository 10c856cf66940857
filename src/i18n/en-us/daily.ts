/** What Discord shows of `/daily` and its options while somebody types. */
export const dailyDescriptionsEnUS = {
  description: 'Daily posts for this server (for those who manage it)',
  feed: 'Which feed',
  add: {
    description: 'Set up a daily post',
    channel: 'Where to post: a text or announcement channel, a thread, a forum',
    kind: 'What to post',
    time: 'Time of day in that zone, such as 09:00',
    zone: 'Time zone: a city, or a name such as Asia/Shanghai',
    days: 'Which days; every day if left empty',
    role: 'A role to ping with each post',
    card: 'Attach a picture of the quote to each post; section summaries have none',
    transcript: 'Which interview',
  },
  list: { description: 'List this server’s feeds' },
  edit: { description: 'Change a feed; options you leave empty stay as they are', noping: 'Stop pinging' },
  pause: { description: 'Stop a feed until you resume it' },
  resume: { description: 'Start a paused or stopped feed again' },
  skip: { description: 'Skip one day', date: 'Which day; the next one if left empty' },
  remove: { description: 'Remove a feed for good' },
  preview: { description: 'The next seven posts: skip, swap or ban one' },
  post: { description: 'Send today’s post now' },
  status: {
    description: 'When each feed posts next, how its last post went, and what needs fixing',
    channel: 'Also check the bot’s permissions in this channel',
  },
};
