import { isNpmScript, processEnv } from './env.ts';
import { onParentEnd } from '../on-parent-end.js';

/**
 * `npm run` passes a SIGTERM on to the shell in between, which dies of it and tells nobody. Where npm started this
 * process, calls `act` once when that shell is gone. Returns the function that stops looking.
 */
export function onShellEnd(act: () => void): () => void {
  return isNpmScript(processEnv()) ? onParentEnd(act) : () => undefined;
}
