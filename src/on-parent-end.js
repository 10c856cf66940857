// Plain JavaScript of any age: src/run.js needs it, too.

const lookEveryMs = 500;

/**
 * Calls `act` once when the process that started this one is gone. Returns the function that stops looking.
 * @param {() => void} act
 */
export function onParentEnd(act) {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    act();
  }, lookEveryMs).unref();
  return () => clearInterval(looking);
}
