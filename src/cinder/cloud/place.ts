import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The file system, as far as the cloud's configuration looks at it. */
export interface Place {
  /** The current folder. */
  cwd: string;
  /** The user's home folder. */
  home: string;
  /** The text of a file; undefined where there is none that can be read. */
  readFile: (path: string) => string | undefined;
}

/** Where this process runs. */
export function ownPlace(): Place {
  return { cwd: process.cwd(), home: homedir(), readFile };
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
