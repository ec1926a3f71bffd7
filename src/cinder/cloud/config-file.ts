import { delimiter, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { badInput } from '../errors.ts';
import type { Environment, Place } from './place.ts';

export interface ConfigFile {
  path: string;
  text: string;
}

/** The folders in which openstacksdk looks for its files, in its order. */
export function searchPath(env: Environment, { cwd, home }: Place): string[] {
  const given = (variable: string, fallback: string): string => {
    const value = env[variable];
    return value === undefined || value === '' ? fallback : value;
  };
  const site = given('XDG_CONFIG_DIRS', '/etc/xdg').split(delimiter).filter((folder) => folder !== '');
  // A snap has a home folder of its own; this is the user's.
  const realHome = given('SNAP_REAL_HOME', home);
  const folders = [given('XDG_CONFIG_HOME', join(home, '.config')), join(realHome, '.config'), ...site, '/etc'];
  return [...new Set([cwd, ...folders.map((folder) => join(folder, 'openstack'))])];
}

/** The first of `<base>.yaml`, `.yml` and `.json` in the folders; undefined where there is none. */
export function findFile(base: string, folders: readonly string[], place: Place): ConfigFile | undefined {
  const endings = ['yaml', 'yml', 'json'];
  for (const path of folders.flatMap((folder) => endings.map((ending) => join(folder, `${base}.${ending}`)))) {
    const text = place.readFile(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/**
 * The file that a variable names.
 *
 * @throws CinderError `BAD_USER_INPUT` where it cannot be read
 */
export function fileNamedBy(variable: string, path: string, place: Place): ConfigFile {
  const text = place.readFile(path);
  if (text === undefined) throw badInput([variable], `${variable}: there is no readable file ${path}.`);
  return { path, text };
}

/**
 * Reads YAML (or JSON) with every scalar a string, except null: a password `0123` stays what it is, and so does a version `3.70`.
 * The parser's own message is not handed on: it quotes the line, which may hold a password.
 *
 * @throws CinderError `BAD_USER_INPUT` that names the file and the line
 */
export function readYaml({ path, text }: ConfigFile): unknown {
  try {
    return parse(text, { schema: 'failsafe', customTags: ['null'], merge: true, logLevel: 'error' });
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw badInput([path], `${path}${line === undefined ? '' : `, line ${line}`}: this is not valid YAML.`);
  }
}
