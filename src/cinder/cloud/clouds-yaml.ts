import { dirname, join } from 'node:path';
import { z } from 'zod';
import { badInput } from '../errors.ts';
import { fileNamedBy, findFile, readYaml, type ConfigFile } from './config-file.ts';
import type { Environment, Place } from './place.ts';
import type { SettingsSource } from './settings.ts';

type Section = Record<string, unknown>;

const section = z.record(z.string(), z.unknown());
const region = z.union([
  z.string().transform((name) => ({ name, values: {} })),
  z.object({ name: z.string(), values: section.default({}) }),
]);
const cloudsFile = z.object({
  clouds: z.record(z.string(), z.looseObject({ auth: section.default({}), regions: z.array(region).optional() })),
});

/**
 * Finds the settings of a cloud in clouds.yaml, with secure.yaml merged over it, by openstacksdk's rules: `auth` wins
 * over the same key beside it, and a region's `values` over what is said for all regions.
 *
 * @param option how messages call what named the cloud
 * @throws CinderError `BAD_USER_INPUT` where a file is missing or makes no sense, or has no such cloud or region
 */
export function namedCloud(name: string, env: Environment, place: Place, option = 'OS_CLOUD'): SettingsSource {
  const file = cloudsYaml(env, place, option);
  const secure = secureYaml(file, env, place);
  const parsed = cloudsFile.safeParse(merged(readYaml(file), secure && readYaml(secure)));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.');
    throw badInput([file.path], `${file.path}: ${where ? `${where} is` : 'this is'} not in the form of a clouds.yaml.`);
  }
  const cloud = new Map(Object.entries(parsed.data.clouds)).get(name);
  if (!cloud) {
    const names = Object.keys(parsed.data.clouds).join(', ');
    throw badInput([option], `${option}: ${file.path} has no cloud "${name}"; it has: ${names || 'none'}.`);
  }
  const at = `${file.path}: clouds.${name}`;
  const { auth, regions, ...beside } = cloud;
  const outer = underscored({ ...beside, ...(regions && chosenRegion(regions, env['OS_REGION_NAME'], at)) });
  const inner = underscored(auth);
  return {
    values: { ...outer, ...inner },
    nameOf: (key) => (key in outer && !(key in inner) ? `${at}.${key}` : `${at}.auth.${key}`),
  };
}

function cloudsYaml(env: Environment, place: Place, option: string): ConfigFile {
  const variable = 'OS_CLIENT_CONFIG_FILE';
  if (env[variable]) return fileNamedBy(variable, env[variable], place);
  const folders = searchPath(place);
  const found = findFile('clouds', folders, place);
  if (!found) throw badInput([option], `${option} is set, but there is no clouds.yaml in ${folders.join(', ')}.`);
  return found;
}

function secureYaml(beside: ConfigFile, env: Environment, place: Place): ConfigFile | undefined {
  const variable = 'OS_CLIENT_SECURE_FILE';
  if (env[variable]) return fileNamedBy(variable, env[variable], place);
  return findFile('secure', [dirname(beside.path), ...searchPath(place)], place);
}

function searchPath({ cwd, home }: Place): string[] {
  return [cwd, join(home, '.config', 'openstack'), '/etc/openstack'];
}

function merged(under: unknown, over: unknown): unknown {
  if (isSection(under) && isSection(over)) {
    const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
    return Object.fromEntries([...keys].map((key) => [key, merged(under[key], over[key])]));
  }
  return over === undefined || over === '' ? under : over;
}

function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The region that is asked for, or the first: that is the default one. */
function chosenRegion(regions: z.infer<typeof region>[], wanted: string | undefined, at: string): Section {
  const chosen = wanted ? regions.find(({ name }) => name === wanted) : regions[0];
  if (chosen) return { ...chosen.values, region_name: chosen.name };
  const names = regions.map(({ name }) => name).join(', ');
  const message = `OS_REGION_NAME: ${at}.regions has no "${wanted ?? ''}"; it has: ${names || 'none'}.`;
  throw badInput(['OS_REGION_NAME'], message);
}

function underscored(from: Section): Section {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key.replaceAll('-', '_'), value]));
}
