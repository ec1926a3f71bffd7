import { snakeCase } from '../../cinder/decode.ts';
import { badInput } from '../../cinder/errors.ts';
import type { Limits } from '../../cinder/resources/quotas.ts';

type Amount = number | null | undefined;

/** The limits of one volume type, by the name of the type. */
export interface TypeLimits {
  name: string;
  volumes?: Amount;
  snapshots?: Amount;
  gigabytes?: Amount;
}

/** The limits of a project or a quota class: counts and sizes in GiB. -1 means no limit. */
export interface LimitsInput {
  volumes?: Amount;
  snapshots?: Amount;
  gigabytes?: Amount;
  perVolumeGigabytes?: Amount;
  backups?: Amount;
  backupGigabytes?: Amount;
  groups?: Amount;
  volumeTypes?: readonly TypeLimits[] | null | undefined;
}

const resources = [
  'volumes',
  'snapshots',
  'gigabytes',
  'perVolumeGigabytes',
  'backups',
  'backupGigabytes',
  'groups',
] as const;

/**
 * Converts the limits of an input to the names of Cinder: `backup_gigabytes`, `volumes_<type>`.
 *
 * @throws CinderError `BAD_USER_INPUT` if a limit is less than -1, a type is repeated, or no limit is set
 */
export function limitsOf(input: LimitsInput): Limits {
  const limits: Record<string, number> = {};
  const add = (name: string, limit: Amount, path: readonly string[]): void => {
    if (limit == null) return;
    if (limit < -1)
      throw badInput(['input', ...path], `A limit must be 0 or greater, or -1 for no limit; received ${limit}.`);
    if (name in limits)
      throw badInput(['input', ...path], '`volumeTypes` must not contain the same volume type twice.');
    limits[name] = limit;
  };
  for (const name of resources) add(snakeCase(name), input[name], [name]);
  for (const [index, { name, ...own }] of (input.volumeTypes ?? []).entries()) {
    for (const [resource, limit] of Object.entries(own))
      add(`${resource}_${name}`, limit, ['volumeTypes', String(index), resource]);
  }
  if (Object.keys(limits).length > 0) return limits;
  throw badInput(['input'], 'No change was specified. Specify at least one limit.');
}
