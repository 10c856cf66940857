// Plain JavaScript of any age: it must still run where nothing else of Pullquote does.

/** What runs Pullquote, for people; package.json's `engines` says the same to npm. */
export const neededNode = 'Node 24, or 26 and newer';

/**
 * Whether that Node runs Pullquote. 25 and other odd ones end half a year after they began.
 * @param {string} version without its `v`
 */
export function fitsNode(version) {
  const major = Number(version.split('.')[0]);
  return major === 24 || major >= 26;
}

/**
 * Whether npm on that Node installs everything: it leaves out optional packages whose `engines` do not name it, and those
 * of Vite and oxlint begin with 20.19 and 22.12. The bot itself needs none of them.
 * @param {string} version without its `v`
 */
export function installsAll(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/** "this is Node 20.20.2 (/usr/bin/node)" */
export function thisNode() {
  return `this is Node ${process.versions.node} (${process.execPath})`;
}
