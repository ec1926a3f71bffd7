import type { Place } from '../../../src/cinder/cloud/place.ts';

/** A file system with these files; the current folder is `/work`, the home folder `/home/alice`. */
export function placeOf(files: Readonly<Record<string, string>>): Place {
  return { cwd: '/work', home: '/home/alice', readFile: (path) => files[path] };
}

/** What `refused` throws. */
export function refusal(refused: () => unknown): unknown {
  try {
    refused();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}
