import { env } from 'node:process';

const names = /^(?:PATH|TZ|LANG|LC_\w+|LD_PRELOAD|FAKETIME\w*|NO_FAKE_STAT)$/;

/**
 * What a process that a test starts gets of this one's environment: its machine and its day (`.ci/other-days`), and
 * nothing that somebody may have set for Pullquote.
 */
export const surroundings = Object.fromEntries(Object.entries(env).filter(([name]) => names.test(name)));
