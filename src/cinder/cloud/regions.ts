import * as z from 'zod';
import { badInput } from '../errors.ts';
import type { Section } from './settings-layers.ts';

/** A region of a cloud, and its settings. */
export interface RegionSettings {
  name: string;
  values: Section;
}

const section = z.record(z.string(), z.unknown());
const region = z.union([
  z.string().transform((name) => ({ name, values: {} })),
  z.strictObject({ name: z.string(), values: z.union([section, z.null().transform(() => ({}))]).default({}) }),
]);
const list = z.union([
  z.array(region),
  z.string().transform((names) => names.split(',').map((name) => ({ name: name.trim(), values: {} }))),
]);

/**
 * Reads `regions` or `region_name`, as a list in YAML or a comma-separated text.
 *
 * @param at the cloud in messages
 * @throws CinderError `BAD_USER_INPUT` if the value has another format
 */
export function regionsOf(given: unknown, at: string): readonly RegionSettings[] {
  if (given === undefined) return [];
  const parsed = list.safeParse(given);
  if (parsed.success) return parsed.data;
  throw badInput([at], `${at}: a region must be a name, or a mapping with the keys name and values only.`);
}

/**
 * Returns the requested region, or the first one if none is requested.
 *
 * @param wanted the value of `OS_REGION_NAME`
 * @returns undefined if the cloud has no regions
 * @throws CinderError `BAD_USER_INPUT` if the cloud has regions, but not the requested one
 */
export function chosenRegion(
  regions: readonly RegionSettings[],
  wanted: string | undefined,
  at: string,
): RegionSettings | undefined {
  if (regions.length === 0) return undefined;
  const chosen = wanted ? regions.find(({ name }) => name === wanted) : regions[0];
  if (chosen) return chosen;
  const names = regions.map(({ name }) => name).join(', ');
  throw badInput(
    ['OS_REGION_NAME'],
    `OS_REGION_NAME: ${at} has no region "${wanted ?? ''}". Available regions: ${names}.`,
  );
}
