import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes away what versions before 0.2.0 remembered of their registration. Where that fails nobody reads it anyway. */
export async function removeRegisteredFile(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'registered-commands.json'), { force: true }).catch(() => undefined);
}
