import * as z from 'zod';
import { badInput } from '../errors.ts';
import { findFile, readYaml, searchPath } from './config-file.ts';
import { layerOf, snakeCased, type SettingsLayer, type Section } from './settings-layers.ts';
import type { Environment } from './environment.ts';
import type { FileSystem } from './file-system.ts';
import { vendorProfiles } from './vendor-profiles.ts';

/** The settings of a cloud from its vendor. */
export interface Profile {
  layer: SettingsLayer;
  regions: unknown;
  regionName: unknown;
}

const section = z.record(z.string(), z.unknown());
const publicClouds = z.object({ 'public-clouds': z.record(z.string(), z.looseObject({ auth: section.optional() })) });

/**
 * Finds the vendor profile of a cloud in clouds-public.yaml on the search path, or in openstacksdk.
 *
 * A profile with a URL is refused, because the gateway does not download profiles.
 *
 * @param name the `profile` of the cloud; undefined for a cloud without one
 * @param at the cloud in messages
 * @throws CinderError `BAD_USER_INPUT` if the profile is unknown, because the destination of requests would be a guess
 */
export function profileOf(name: unknown, at: string, env: Environment, files: FileSystem): Profile | undefined {
  if (name == null || name === '') return undefined;
  const key = `${at}.profile`;
  if (typeof name !== 'string') throw badInput([key], `${key}: must be the name of a profile.`);
  const file = findFile('clouds-public', searchPath(env, files), files);
  const parsed = file && publicClouds.safeParse(readYaml(file));
  const own = parsed?.success
    ? new Map<string, Section>(Object.entries(parsed.data['public-clouds'])).get(name)
    : undefined;
  const found = own ?? new Map(Object.entries(vendorProfiles)).get(name);
  const { regions, region_name: regionName, profile: nested, ...rest } = snakeCased(found ?? {});
  if (!found || nested !== undefined) {
    const why = /^https?:/.test(typeof nested === 'string' ? nested : name)
      ? 'would have to be downloaded, which is not supported'
      : 'is unknown';
    throw badInput(
      [key],
      `${key}: the profile "${name}" ${why}. Add its auth_url to the cloud, or add the profile to clouds-public.yaml.`,
    );
  }
  if (rest['status'] === 'shutdown')
    throw badInput([key], `${key}: the profile "${name}" belongs to a cloud that has been shut down.`);
  return {
    layer: layerOf(own && file ? `${file.path}: public-clouds.${name}` : `profile ${name}`, rest),
    regions,
    regionName,
  };
}
