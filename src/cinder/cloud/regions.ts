import { z } from 'zod';
import { badInput } from '../errors.ts';
import type { Section } from './levels.ts';

/** A region of a cloud, and the settings that hold in it. */
export interface RegionSettings {
  name: string;
  values: Section;
}

const section = z.record(z.string(), z.unknown());
const region = z.union([
  z.string().transform((name) => ({ name, values: {} })),
  z.strictObject({ name: z.string(), values: z.union([section, z.null().transform(() => ({}))]).default({}) }),
]);
const list = z.union([z.array(region), z.string().transform((names) => names.split(',').map((name) => ({ name: name.trim(), values: {} })))]);

/**
 * Reads `regions`, or `region_name`, which may be a list too, of the YAML form or with commas.
 *
 * @throws CinderError `BAD_USER_INPUT` if it has another form
 */
export function regionsOf(given: unknown, at: string): readonly RegionSettings[] {
  if (given === undefined) return [];
  const parsed = list.safeParse(given);
  if (parsed.success) return parsed.data;
  throw badInput([at], `${at}: a region is a name, or has the keys name and values and no others.`);
}

/**
 * The region that is asked for; the first one if none is.
 *
 * @param wanted `OS_REGION_NAME`
 * @returns undefined if neither the cloud nor the caller names one
 * @throws CinderError `BAD_USER_INPUT` if the cloud has regions, but not this one
 */
export function chosenRegion(regions: readonly RegionSettings[], wanted: string | undefined, at: string): RegionSettings | undefined {
  if (regions.length === 0) return undefined;
  const chosen = wanted ? regions.find(({ name }) => name === wanted) : regions[0];
  if (chosen) return chosen;
  const names = regions.map(({ name }) => name).join(', ');
  throw badInput(['OS_REGION_NAME'], `OS_REGION_NAME: ${at} has no region "${wanted ?? ''}"; it has: ${names}.`);
}
