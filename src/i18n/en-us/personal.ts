import type { Locale } from '../../locale.ts';

/** What is shown of a person's own things, of a server's settings, and of a message looked for. */
export const personalEnUS = {
  saved: {
    kept: 'Saved.',
    already: 'You had saved this already.',
    where: '/saved shows all you saved, to you alone.',
    undone: 'Taken back: this is not among your saved quotes.',
    title: 'Your saved quotes',
    empty: 'You have saved nothing yet. Press Save under a quote, and it is kept here.',
    openHint: 'A number opens the quote.',
    removeHint: 'A number takes that quote off the list.',
    savedOn: (date: string) => `saved ${date}`,
    gone: 'no longer in the library',
    page: (number: number, of: number, count: string) => `page ${number} of ${of} · ${count} in all`,
    exported: (count: string) => `Your saved quotes as Markdown: ${count}.`,
    fileDescription: 'Your saved quotes as a Markdown file',
    fileTitle: 'Saved quotes',
    buttons: {
      save: 'Save',
      undo: 'Undo',
      remove: 'Remove',
      edit: 'Remove …',
      done: 'Done',
      export: 'Export',
      back: '↩ Saved quotes',
    },
  },
  settings: {
    title: 'Settings of this server',
    changed: 'Saved.',
    language: {
      name: 'Language of posts',
      effect: 'Daily posts are written in it. Answers follow each reader’s own language; a quote is never translated.',
      names: {
        'en-US': 'English',
        'zh-CN': 'Simplified Chinese',
        'zh-TW': 'Traditional Chinese',
      } satisfies Readonly<Record<Locale, string>>,
      unset: 'not chosen: English, until the next /daily add sets it',
    },
    transcript: {
      name: 'Interview',
      effect: '/quote, /today, /highlights and /summary keep to it where nobody names another.',
      unset: 'not chosen: all of them, the first in /library coming first',
      gone: (slug: string) => `${slug} (no longer in the library, so it is ignored)`,
    },
    replies: {
      name: 'Replies',
      effect: 'Private ones are seen by whoever asked, alone; `/quote` with `private: False` still answers in public.',
      public: 'public',
      private: 'private',
    },
    how: 'Change them with the options of /settings.',
    reset: (name: string) => `Reset: ${name}`,
  },
  privacy: {
    title: 'What is stored about you',
    saved: (count: string) =>
      `Quotes you saved: **${count}**. Beside each stand your Discord user id and when you saved it. Only you are shown them.`,
    notes: [
      'Your user id also stands beside each feed of daily posts that you set up, so that you can be told when it fails. It goes when the feed is removed.',
      'No names and no messages are stored. Words of a search may be kept for an hour and answers for six, without who asked.',
      'What a server chose (its settings, its feeds and their posts) is forgotten 30 days after the bot is gone from it.',
    ],
    forget: 'Forget my saved quotes',
    confirm: (count: string) => `Quotes you saved: ${count}. Forget them all? They cannot be brought back.`,
    yes: 'Forget them',
    no: 'Keep them',
    forgotten: (count: string) => `Forgotten: ${count}. No saved quotes of yours are stored any more.`,
  },
  menu: {
    findQuote: 'Find this quote',
    help: 'In the menu of any message, under Apps: finds the passage nearest to its text, for you alone.',
    noneTitle: 'No passage is near this message',
    closestTitle: 'No passage is quite like this message',
    advice: 'It may come from elsewhere, or be told in very different words. /quote finds passages by a few words.',
  },
};

export const personalCommandsEnUS = {
  saved: { description: 'The quotes you saved: open, remove, export as Markdown; for you alone' },
  settings: {
    description: 'This server’s language of posts, its usual interview, public or private replies',
    language: 'The language daily posts are written in',
    transcript: 'The interview meant where nobody names one',
    replies: 'Whether everybody sees answers, or only who asked',
  },
  privacy: { description: 'What is stored about you, and a button that forgets it' },
};
