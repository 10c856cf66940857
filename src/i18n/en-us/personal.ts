import type { Locale } from '../../locale.ts';

/** What is shown of a person's own things, of a server's settings, and of a message looked for. */
export const personalEnUS = {
  saved: {
    kept: 'Saved.',
    already: 'You’ve already saved this.',
    where: '</saved> shows everything you’ve saved. Only you can see it.',
    undone: 'Removed from your saved quotes.',
    title: 'Your saved quotes',
    empty: 'You haven’t saved anything yet. Press Save under a quote to keep it here.',
    openHint: 'Choose a quote below to open it, write a note beside it, or remove it.',
    choose: 'Open a saved quote…',
    found: (query: string, count: string) => `For “${query}”: ${count}`,
    foundMore: (shown: string) => `These are the first ${shown}. One more word narrows them down.`,
    noneFound: (query: string) => `Nothing you’ve saved has “${query}” in its words or in your note.`,
    note: (note: string) => `Your note: ${note}`,
    noteLost: (note: string) =>
      `You’ve removed this quote in the meantime, so your note wasn’t saved. You wrote:\n${note}`,
    noteForm: {
      title: 'A note beside this quote',
      label: 'Your note',
      description: 'Only you can see it. Leave it empty to remove it.',
    },
    unreadable: (count: string) => `⚠ Damaged and unreadable: ${count}. All the others are here.`,
    removeUnreadable: 'Remove damaged entries',
    savedOn: (date: string) => `saved ${date}`,
    lost: 'no longer in this interview',
    changed: 'Corrected since you saved it. It used to read:',
    gone: 'no longer in the library',
    page: (number: number, of: number, count: string) => `page ${number} of ${of} · ${count} in total`,
    exported: (count: string) => `Your saved quotes as Markdown: ${count}.`,
    fileDescription: 'Your saved quotes as a Markdown file',
    fileTitle: 'Saved quotes',
    buttons: {
      save: 'Save',
      undo: 'Undo',
      remove: 'Remove',
      note: 'Add a note',
      editNote: 'Edit note',
      export: 'Export',
      back: '↩ Saved quotes',
    },
  },
  ownDaily: {
    button: 'A quote a day…',
    title: 'Your daily quote',
    none: 'One quote a day, sent to you by direct message at a time of your own. Nobody else sees it.',
    setUp: 'Set it up',
    change: 'Change',
    stop: 'Stop',
    start: 'Start again',
    next: (when: string) => `Next, by direct message: ${when}`,
    points: (show: string) =>
      `The text of “${show}” isn’t here yet: our key points come, not quotes. Once it’s here, quotes come.`,
    due: 'Today’s is due, and comes as soon as it can be sent.',
    cameOn: (day: string) => `The quote for ${day} has come already, so that day brings no second one.`,
    seeBelow: 'Press *A quote a day…* below to see what to do.',
    troubles: {
      unsent: {
        what: '⚠ The last daily quote couldn’t be sent: Discord didn’t let the bot write to you.',
        mend: 'Unblock the bot, and allow direct messages from a server you share with it or add the app to your account. The next one comes by itself.',
      },
      closed: {
        what: '⚠ Your daily quote has stopped: Discord didn’t let the bot write to you on two days.',
        mend: 'Unblock the bot, and allow direct messages from a server you share with it or add the app to your account. Then press Start again.',
      },
      refused: {
        what: '⚠ Your daily quote has stopped: Discord refused what two quotes in a row say.',
        mend: 'Press Start again to go on with others.',
      },
      paused: { what: '⚠ Your daily quote is paused.', mend: 'Press Start again to go on.' },
      interview: {
        what: '⚠ Your daily quote doesn’t come: its interview is no longer here.',
        mend: 'Press Change and choose another.',
      },
      items: {
        what: '⚠ Your daily quote doesn’t come: there’s nothing left to show.',
        mend: 'Press Change and choose something else.',
      },
      damaged: {
        what: '⚠ Your daily quote doesn’t come: what was stored about it is damaged.',
        mend: 'Set it up again.',
      },
    },
    missed: {
      late: {
        what: (day: string) => `⚠ No daily quote came on ${day}: the bot was offline until more than six hours later.`,
        mend: 'There’s nothing you need to do.',
      },
      'no-answer': {
        what: (day: string) => `⚠ No daily quote came on ${day}: Discord didn’t accept it for six hours.`,
        mend: 'There’s nothing you need to do.',
      },
      'not-now': {
        what: (day: string) => `⚠ No daily quote came on ${day}: Discord kept asking the bot to try again later.`,
        mend: 'There’s nothing you need to do.',
      },
      unverifiable: {
        what: (day: string) =>
          `⚠ The daily quote for ${day} may not have come: the bot was interrupted, and couldn’t check.`,
        mend: 'It isn’t sent again, so that you never get it twice.',
      },
    },
    stopped: 'Stopped. No more daily quotes will come.',
    form: {
      title: 'A quote a day',
      time: 'Time',
      times: 'Such as 9:00, 21:30 or 8 am',
      zone: 'Time zone',
      zones: 'A city, a zone or an offset, such as London, America/New_York or UTC+8',
      what: 'What comes',
      interview: 'Interview',
      ifEmpty: (title: string) => `Left empty, it’s “${title}”`,
    },
  },
  settings: {
    title: 'Settings',
    forYou: 'For you',
    forServer: 'For this server',
    changed: 'Saved.',
    display: {
      name: 'Your answers',
      effect:
        'Plain text is for people who have embeds switched off: the whole answer is written out, on shorter pages. It goes with you everywhere; nobody else sees it.',
      embeds: 'embeds',
      text: 'plain text',
      turn: { embeds: 'Show my answers as embeds', text: 'Show my answers as plain text' },
    },
    posts: {
      name: 'Look of posts',
      effect: 'Plain text is for servers whose members have embeds switched off.',
      turn: { embeds: 'Send posts as embeds', text: 'Send posts as plain text' },
    },
    language: {
      pick: 'Language of posts',
      none: 'Not set',
      name: 'Language of posts',
      effect: 'Used for daily posts. Answers follow each reader’s own language; quotes are never translated.',
      names: {
        'en-US': 'English',
        'zh-CN': 'Simplified Chinese',
        'zh-TW': 'Traditional Chinese',
      } satisfies Readonly<Record<Locale, string>>,
      unset: 'not set: English, until the next </daily add> sets it',
    },
    transcript: {
      pick: 'Default interview',
      none: 'All interviews',
      name: 'Default interview',
      effect: 'Used by </quote>, </today>, </highlights> and </summary> unless someone names another.',
      unset: 'not set: all of them, starting with the first in </library>',
      gone: (slug: string) => `${slug} (no longer in the library, so ignored)`,
    },
    replies: {
      turn: { public: 'Make replies public', private: 'Make replies private' },
      name: 'Replies',
      effect:
        'Private answers are visible only to whoever asked; </quote> with `private: False` still answers in public.',
      public: 'public',
      private: 'private',
    },
    unreadable: '⚠ This setting is damaged and can’t be read, so it counts as not set. Please choose it again.',
  },
  privacy: {
    title: 'What’s stored about you',
    saved: (count: string) =>
      `Saved quotes: **${count}**, each stored with your Discord user id, the time you saved it, and your note. Only you can see them.`,
    own: (what: string) =>
      `Your daily quote by direct message: ${what}. Stored with your user id and language, and with which quotes came and when, until you press Stop or have it deleted here.`,
    ownDamaged: 'Your daily quote by direct message: stored with your user id, but damaged, so it doesn’t come.',
    noOwn:
      'Daily quote by direct message: **none**. If you set one up under *A quote a day…*, its time, zone, kind and language are stored with your user id, and which quotes came and when, until you press Stop or have it deleted here.',
    embeds:
      'Look of your answers: not chosen. If you choose plain text with </settings>, that is stored with your Discord user id.',
    plainText:
      'You chose plain text for your answers: that is stored with your Discord user id until you choose embeds again with </settings>, or have it deleted here.',
    forgetChoice: 'Forget that choice',
    notes: [
      'If an interview is corrected later, the wording you saved is kept too, and </saved> shows both.',
      'Daily posts you set up for a server are stored with your user id, so that the bot can tell you when they fail. Removing them deletes it.',
      'What the bot replies when you save or change something, and what you filled in a form that was refused, is kept for a day with your user id, so that nothing is done twice or lost. It goes at once when you remove a saved quote, or all of them.',
      'Names and messages are never stored. What was searched for may be kept for an hour, and what was found for six, without who searched.',
      'A server’s settings, feeds and post history are deleted 30 days after the bot leaves it.',
    ],
    forget: 'Delete my saved quotes',
    forgetAll: 'Delete all of it',
    confirm: {
      question: 'Delete all of this? It can’t be undone.',
      saved: (count: string) => `Your saved quotes (${count}) and your notes on them`,
      own: 'Your daily quote by direct message: it stops coming',
      plainText: 'Your choice of plain text: answers to you come as embeds again',
    },
    yes: 'Delete them',
    no: 'Keep them',
    forgotten: 'Deleted:',
  },
  menu: {
    findQuote: 'Find this quote',
    help: 'In any message’s menu, under Apps: finds the closest passage, shown only to you.',
    noneTitle: 'No passage comes close to this message',
    closestTitle: 'No exact match for this message',
    advice:
      'It may come from somewhere else, or be worded very differently. </quote> can find passages from just a few words.',
    check: {
      exact: 'Word for word as it was said.',
      part: (words: string) => `This much is word for word: “${words}”`,
      close: 'Close to this, but not a quotation of it.',
      changed: 'Misquoted: ~~the message~~ **what was said**',
      shortened: 'Shortened without a mark: **what was left out**',
      more: (number: number, count: string) =>
        number === 1 ? 'and one more difference' : `and ${count} more differences`,
      named: (named: string, speaker: string) => `The message names ${named}, but ${speaker} said it.`,
    },
  },
};

export const personalCommandsEnUS = {
  saved: {
    description: 'Your saved quotes, with notes: open, remove, or export as Markdown; only you see them',
    text: 'Some words of the quote, or of your note',
  },
  settings: {
    description: 'How you’re answered; for those who manage the server, its language, interview, replies and posts',
    display: 'Your answers: embeds, or plain text for those who have embeds switched off',
    posts: 'Daily posts: embeds, or plain text (Manage Server)',
    language: 'Language of the daily posts',
    transcript: 'Default interview',
    replies: 'Who sees answers: everyone, or only the person who asked',
  },
  privacy: { description: 'What’s stored about you, and a button to delete it' },
};
