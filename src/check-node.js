import { fitsNode, neededNode, thisNode } from './fits-node.js';

if (!fitsNode(process.versions.node)) {
  process.stderr.write(
    `Pullquote needs ${neededNode}; ${thisNode()}.\n` +
      'Start it with `npm start`: where the machine has no such Node, that takes the one which `npm ci` installs.\n',
  );
  process.exit(1);
}
