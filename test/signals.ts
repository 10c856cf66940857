import { platform } from 'node:process';

/** Whether a process can be told to end, and a shell of POSIX is there: on Windows a signal ends it on the spot. */
export const signals = {
  present: platform !== 'win32',
  /** The exit code of what ends well when it is told to. */
  endedWell: platform === 'win32' ? null : 0,
};
