import { z } from 'zod';
import { badInput } from '../errors.ts';
import { findFile, readYaml, searchPath } from './config-file.ts';
import { levelOf, snakeCased, type Level, type Section } from './levels.ts';
import type { Environment, Place } from './place.ts';
import { vendorProfiles } from './vendor-profiles.ts';

/** What a vendor says about its cloud. */
export interface Profile {
  level: Level;
  regions: unknown;
  regionName: unknown;
}

const section = z.record(z.string(), z.unknown());
const publicClouds = z.object({ 'public-clouds': z.record(z.string(), z.looseObject({ auth: section.optional() })) });

/**
 * The vendor's profile that a cloud names with `profile`: of clouds-public.yaml on the search path, or one that comes with
 * openstacksdk. A profile that would have to be fetched (a URL) is refused.
 *
 * @param name undefined for a cloud without a profile
 * @param at how messages call the cloud
 * @throws CinderError `BAD_USER_INPUT` for a profile that is not known: where requests go would be a guess
 */
export function profileOf(name: unknown, at: string, env: Environment, place: Place): Profile | undefined {
  if (name == null || name === '') return undefined;
  const key = `${at}.profile`;
  if (typeof name !== 'string') throw badInput([key], `${key}: must be the name of a profile.`);
  const file = findFile('clouds-public', searchPath(env, place), place);
  const parsed = file && publicClouds.safeParse(readYaml(file));
  const own = parsed?.success ? new Map<string, Section>(Object.entries(parsed.data['public-clouds'])).get(name) : undefined;
  const found = own ?? new Map(Object.entries(vendorProfiles)).get(name);
  const { regions, region_name: regionName, profile: nested, ...rest } = snakeCased(found ?? {});
  if (!found || nested !== undefined) {
    const why = /^https?:/.test(typeof nested === 'string' ? nested : name) ? 'would have to be fetched, which the gateway does not do' : 'is not known';
    throw badInput([key], `${key}: the profile "${name}" ${why}. Write its auth_url into the cloud, or the profile into clouds-public.yaml.`);
  }
  if (rest['status'] === 'shutdown') throw badInput([key], `${key}: the profile "${name}" is of a cloud that no longer exists.`);
  return { level: levelOf(own && file ? `${file.path}: public-clouds.${name}` : `profile ${name}`, rest), regions, regionName };
}
