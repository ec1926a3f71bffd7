import type { Place } from '../../../src/cinder/cloud/place.ts';

/** A file system with these files. The current directory is `/work`, the home directory `/home/alice`. */
export function placeOf(files: Readonly<Record<string, string>>): Place {
  return { cwd: '/work', home: '/home/alice', readFile: (path) => files[path] };
}

/** The error that `refused` throws. */
export function refusal(refused: () => unknown): unknown {
  try {
    refused();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}
