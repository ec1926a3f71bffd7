import * as z from 'zod';
import { badInput } from '../errors.ts';
import { fileNamedBy, findFile, readYaml, searchPath, type ConfigFile } from './config-file.ts';
import { isSection, layerOf, merged, snakeCased, type Section } from './settings-layers.ts';
import type { Environment } from './environment.ts';
import type { FileSystem } from './file-system.ts';
import { profileOf } from './profile.ts';
import { chosenRegion, regionsOf } from './regions.ts';
import type { SettingsSource } from './settings-source.ts';

const section = z.record(z.string(), z.unknown());
const cloudsFile = z.object({ clouds: z.record(z.string(), z.looseObject({ auth: section.optional() })) });

/**
 * Finds the settings of a cloud in clouds.yaml, merged with secure.yaml, with the rules of openstacksdk.
 *
 * A cloud takes precedence over the profile of its vendor, and `values` of a region over both. `auth` takes precedence
 * over the same key next to it.
 *
 * @param option the option or variable with the name of the cloud, for messages
 * @throws CinderError `BAD_USER_INPUT` if a file is missing or invalid, or has no such cloud, profile or region
 */
export function namedCloud(name: string, env: Environment, files: FileSystem, option = 'OS_CLOUD'): SettingsSource {
  const file = cloudsYaml(env, files, option);
  const cloud = cloudIn(file, name, env, files, option);
  const at = `${file.path}: clouds.${name}`;
  const { regions: ownRegions, profile, cloud: oldProfile, region_name: ownRegion, ...own } = snakeCased(cloud);
  const vendor = profileOf(profile ?? oldProfile, at, env, files);
  const known = [ownRegions, ownRegion, vendor?.regions, vendor?.regionName].find(
    (given) => given != null && given !== '',
  );
  const region = chosenRegion(regionsOf(known, at), env['OS_REGION_NAME'], at);
  const layers = [
    ...(vendor ? [vendor.layer] : []),
    layerOf(at, own),
    ...(region ? [layerOf(`${at}.regions.${region.name}.values`, { ...region.values, region_name: region.name })] : []),
  ];
  return merged(layers, at);
}

/** Whether any file has a cloud with this name. */
export function hasCloud(name: string, env: Environment, files: FileSystem): boolean {
  const path = env['OS_CLIENT_CONFIG_FILE'];
  const file = path
    ? fileNamedBy('OS_CLIENT_CONFIG_FILE', path, files)
    : findFile('clouds', searchPath(env, files), files);
  const parsed = file && cloudsFile.safeParse(readYaml(file));
  return parsed?.success === true && Object.hasOwn(parsed.data.clouds, name);
}

function cloudIn(file: ConfigFile, name: string, env: Environment, files: FileSystem, option: string): Section {
  const secure = secureYaml(env, files);
  const parsed = cloudsFile.safeParse(mergedDeeply(readYaml(file), secure && readYaml(secure)));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.');
    throw badInput(
      [file.path],
      `${file.path}: ${where ? `${where} is` : 'the file is'} not in the format of clouds.yaml.`,
    );
  }
  const cloud = new Map(Object.entries(parsed.data.clouds)).get(name);
  if (cloud) return cloud;
  const names = Object.keys(parsed.data.clouds).join(', ');
  throw badInput([option], `${option}: ${file.path} has no cloud "${name}". Available clouds: ${names || 'none'}.`);
}

function cloudsYaml(env: Environment, files: FileSystem, option: string): ConfigFile {
  const variable = 'OS_CLIENT_CONFIG_FILE';
  if (env[variable]) return fileNamedBy(variable, env[variable], files);
  const folders = searchPath(env, files);
  const found = findFile('clouds', folders, files);
  if (!found) throw badInput([option], `${option} is set, but no clouds.yaml was found in ${folders.join(', ')}.`);
  return found;
}

function secureYaml(env: Environment, files: FileSystem): ConfigFile | undefined {
  const variable = 'OS_CLIENT_SECURE_FILE';
  if (env[variable]) return fileNamedBy(variable, env[variable], files);
  return findFile('secure', searchPath(env, files), files);
}

function mergedDeeply(under: unknown, over: unknown): unknown {
  if (isSection(under) && isSection(over)) {
    const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
    return Object.fromEntries([...keys].map((key) => [key, mergedDeeply(under[key], over[key])]));
  }
  return over == null || over === '' ? under : over;
}
