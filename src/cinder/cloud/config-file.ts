import { delimiter, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { badInput } from '../errors.ts';
import type { Environment } from './environment.ts';
import type { FileSystem } from './file-system.ts';

export interface ConfigFile {
  path: string;
  text: string;
}

/** The directories in which openstacksdk searches for its files, in the same order. */
export function searchPath(env: Environment, { cwd, home }: FileSystem): string[] {
  const given = (variable: string, fallback: string): string => {
    const value = env[variable];
    return value === undefined || value === '' ? fallback : value;
  };
  const site = given('XDG_CONFIG_DIRS', '/etc/xdg')
    .split(delimiter)
    .filter((folder) => folder !== '');
  // A snap has its own home directory. This is the home directory of the user.
  const realHome = given('SNAP_REAL_HOME', home);
  const folders = [given('XDG_CONFIG_HOME', join(home, '.config')), join(realHome, '.config'), ...site, '/etc'];
  return [...new Set([cwd, ...folders.map((folder) => join(folder, 'openstack'))])];
}

/** The first of `<base>.yaml`, `.yml` and `.json` in the directories. Undefined if none exists. */
export function findFile(base: string, folders: readonly string[], files: FileSystem): ConfigFile | undefined {
  const endings = ['yaml', 'yml', 'json'];
  for (const path of folders.flatMap((folder) => endings.map((ending) => join(folder, `${base}.${ending}`)))) {
    const text = files.readFile(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/**
 * Reads the file that a variable names.
 *
 * @throws CinderError `BAD_USER_INPUT` if the file is not readable
 */
export function fileNamedBy(variable: string, path: string, files: FileSystem): ConfigFile {
  const text = files.readFile(path);
  if (text === undefined)
    throw badInput([variable], `${variable}: the file ${path} does not exist or is not readable.`);
  return { path, text };
}

/**
 * Reads YAML or JSON. Every scalar except null is a string, so that the password `0123` and the version `3.70` are
 * kept.
 *
 * The message of the parser is dropped, because it quotes the line, which can contain a password.
 *
 * @throws CinderError `BAD_USER_INPUT` with the file and the line
 */
export function readYaml({ path, text }: ConfigFile): unknown {
  try {
    return parse(text, { schema: 'failsafe', customTags: ['null'], merge: true, logLevel: 'error' });
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw badInput([path], `${path}${line === undefined ? '' : `, line ${line}`}: the file is not valid YAML.`);
  }
}
