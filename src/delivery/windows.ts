const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How far back missed posts are looked for, to be recorded as skipped. */
export const rememberedMs = 7 * 24 * hourMs;

/** A claim this old that nobody renewed was left by a process that is no more. */
export const leaseMs = 5 * minuteMs;

/** After a jump of the wall clock nothing is given up for lateness until it has stood for this long. */
export const settlingMs = 15 * minuteMs;

/** The longest pause between two tries of one post. */
export const longestPauseMs = 2 * minuteMs;
