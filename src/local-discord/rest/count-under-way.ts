import type { Server } from 'node:http';

/** From now on counts the requests that have come and are not answered yet; the function says how many. */
export function countUnderWay(server: Server): () => number {
  let underWay = 0;
  server.on('request', (_, response) => {
    underWay += 1;
    response.once('close', () => (underWay -= 1));
  });
  return () => underWay;
}
