/**
 * What Discord answers with some of its codes: the status as bots have met it, and its words.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
export const refusalWords: ReadonlyMap<number, { readonly status: number; readonly message: string }> = new Map(
  (
    [
      // Of the place.
      [10003, 404, 'Unknown Channel'],
      [10004, 404, 'Unknown Guild'],
      [40033, 400, 'This message has already been crossposted.'],
      [40058, 403, 'Cannot message this thread until after the post author has sent an initial message.'],
      [40066, 400, 'There are no tags available that can be set by non-moderators'],
      [40067, 400, 'A tag is required to create a forum post in this channel'],
      [50001, 403, 'Missing Access'],
      [50008, 400, 'Cannot send messages in a non-text channel'],
      [50013, 403, 'Missing Permissions'],
      [50024, 400, 'Cannot execute action on this channel type'],
      [50083, 400, 'Thread is archived'],
      [160005, 400, 'Thread is locked'],
      // Of what is said.
      [40005, 413, 'Request entity too large'],
      [50006, 400, 'Cannot send an empty message'],
      [50035, 400, 'Invalid Form Body'],
      [50045, 400, 'File uploaded exceeds the maximum size'],
      [50046, 400, 'Invalid file uploaded'],
      [200000, 400, 'Message was blocked by automatic moderation'],
      [200001, 400, 'Title was blocked by automatic moderation'],
      [240000, 400, 'Message blocked by harmful links filter'],
      [400001, 403, 'Access to file uploads has been limited for this guild'],
      // Of the moment.
      [20016, 429, 'This action cannot be performed due to slowmode rate limit.'],
      [20028, 429, 'The channel you are writing has hit the write rate limit.'],
      [20029, 429, 'The write action you are performing on the server has hit the write rate limit.'],
      [30046, 429, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
      [40004, 403, 'Sending messages has been temporarily disabled'],
      [40006, 403, 'This feature has been temporarily disabled'],
      [40333, 403, 'internal network error'],
      [130000, 503, 'API resource is currently overloaded. Try again a little later'],
      [160004, 400, 'A thread has already been created for this message'],
      [160006, 400, 'Maximum number of active threads reached'],
      [160007, 400, 'Maximum number of active announcement threads reached'],
    ] as const
  ).map(([code, status, message]) => [code, { status, message }]),
);
