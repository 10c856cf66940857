import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser lies: the one place in test/ that knows. `.ci/run` installs it. */
export const browser = {
  path: places.find((path) => existsSync(path)),
  /** Why a test was skipped. */
  absent: 'no chromium (Debian: apt-get install chromium)',
};
