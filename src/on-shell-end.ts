import { isNpmScript, processEnv } from './env.ts';

const lookEveryMs = 500;

/**
 * `npm run` passes a SIGTERM on to the shell in between, which dies of it and tells nobody. Where npm started this
 * process, calls `act` once when that shell is gone. Returns the function that stops looking.
 */
export function onShellEnd(act: () => void): () => void {
  if (!isNpmScript(processEnv())) return () => undefined;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    act();
  }, lookEveryMs).unref();
  return () => clearInterval(looking);
}
