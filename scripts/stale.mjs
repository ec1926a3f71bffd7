import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

/**
 * Whether a built file is missing or older than one of its sources.
 *
 * @param built a path relative to the folder of the project
 * @param sources files, and folders with all their files
 */
export function isStale(built, sources) {
  const path = join(root, built);
  if (!existsSync(path)) return true;
  const { mtimeMs } = statSync(path);
  return sources.flatMap(filesOf).some((file) => statSync(file).mtimeMs > mtimeMs);
}

function filesOf(source) {
  const path = join(root, source);
  if (!statSync(path).isDirectory()) return [path];
  // The folders are included because their times change when a file is deleted.
  return [path, ...readdirSync(path, { recursive: true }).map((name) => join(path, name))];
}
