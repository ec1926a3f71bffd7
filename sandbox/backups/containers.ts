import { readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { BackupRow } from '../store/records.ts';

/** A container is a directory to the driver of the backup store, and below this one nobody can make any. */
export function isNoPlace(container: string | null): boolean {
  return container?.startsWith('/proc/') ?? false;
}

/** What the driver takes for an object of a backup's, and cannot delete: a directory, in a container that really is there. */
export function stuckObject({ container, service_metadata: prefix }: BackupRow): string | undefined {
  if (container === null || prefix === null || !isAbsolute(container)) return undefined;
  try {
    const entries = readdirSync(container, { withFileTypes: true });
    const stuck = entries.find((entry) => entry.name.startsWith(prefix) && entry.isDirectory());
    return stuck && join(container, stuck.name);
  } catch {
    return undefined;
  }
}
