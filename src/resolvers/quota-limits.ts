import { snakeCase } from '../cinder/decode.ts';
import { badInput } from '../cinder/errors.ts';
import type { Limits } from '../cinder/resources/quotas.ts';

type Amount = number | null | undefined;

/** Limits of one volume type, by its name. */
export interface TypeLimits {
  name: string;
  volumes?: Amount;
  snapshots?: Amount;
  gigabytes?: Amount;
}

/** Limits of a project or a class: counts, sizes in GiB; -1 for none. */
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

const resources = ['volumes', 'snapshots', 'gigabytes', 'perVolumeGigabytes', 'backups', 'backupGigabytes', 'groups'] as const;

/**
 * The limits of an input by Cinder's names of them: `backup_gigabytes`, `volumes_<type>`.
 *
 * @throws CinderError `BAD_USER_INPUT` where one is less than -1, a type is there twice, or there is none at all
 */
export function limitsOf(input: LimitsInput): Limits {
  const limits: Record<string, number> = {};
  const add = (name: string, limit: Amount, path: readonly string[]): void => {
    if (limit == null) return;
    if (limit < -1) throw badInput(['input', ...path], `A limit is 0 or more, or -1 for none; it was ${limit}.`);
    if (name in limits) throw badInput(['input', ...path], 'The limits of a volume type are there twice.');
    limits[name] = limit;
  };
  for (const name of resources) add(snakeCase(name), input[name], [name]);
  for (const [index, { name, ...own }] of (input.volumeTypes ?? []).entries()) {
    for (const [resource, limit] of Object.entries(own)) add(`${resource}_${name}`, limit, ['volumeTypes', String(index), resource]);
  }
  if (Object.keys(limits).length > 0) return limits;
  throw badInput(['input'], 'There is nothing to change: give at least one limit.');
}
