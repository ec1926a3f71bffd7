import type { FileSystem } from '../../../src/cinder/cloud/file-system.ts';

/** A file system with these files. The current directory is `/work`, the home directory `/home/alice`. */
export function fileSystemOf(files: Readonly<Record<string, string>>): FileSystem {
  return { cwd: '/work', home: '/home/alice', readFile: (path) => files[path] };
}
