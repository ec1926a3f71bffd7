import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';

/** The parts of the file system that the configuration of the cloud uses. */
export interface FileSystem {
  /** The current directory. */
  cwd: string;
  /** The home directory of the user. */
  home: string;
  /** Reads a file. Undefined if the file does not exist or is not readable. */
  readFile: (path: string) => string | undefined;
}

/** The file system of this process. */
export function ownFileSystem(): FileSystem {
  return { cwd: process.cwd(), home: homedir(), readFile };
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
