/** Draws the reviewed pictures anew: look at each before it is committed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { draw } from './drawing.ts';
import { reviewedCards } from './reviewed-cards.ts';
import { reviewedPath } from './reviewed-files.ts';

for (const [name, order] of Object.entries(reviewedCards())) {
  const { png } = await draw(order);
  await mkdir(dirname(reviewedPath(name)), { recursive: true });
  await writeFile(reviewedPath(name), png);
  console.log(`${reviewedPath(name)}: ${Math.round(png.byteLength / 1024)} KB`);
}
