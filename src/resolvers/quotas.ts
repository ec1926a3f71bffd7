import { CinderError, badInput } from '../cinder/errors.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import * as cinder from '../cinder/resources/limits.ts';
import * as quotas from '../cinder/resources/quotas.ts';
import type { VolumeType } from '../cinder/resources/volume-types.ts';
import type { OperationContext } from './context.ts';
import { projectIdOf } from './ids.ts';

interface ProjectArgs {
  projectId?: string | null | undefined;
}

/** A project's quotas with what of them is used; the own project's where none is named. */
export function quotaSet({ projectId }: ProjectArgs, { client }: OperationContext): Promise<quotas.QuotaSet> {
  return quotas.quotaSet(client, projectIdOf(projectId ?? client.token.projectId, ['projectId']));
}

/** The quotas of a project for which nothing was set; the own project's where none is named. */
export function quotaSetDefaults({ projectId }: ProjectArgs, { client }: OperationContext): Promise<quotas.QuotaSet> {
  return quotas.quotaSetDefaults(client, projectIdOf(projectId ?? client.token.projectId, ['projectId']));
}

/** The quotas of a class. @throws CinderError `BAD_USER_INPUT` for a name that cannot be part of a path */
export function quotaClassSet({ name }: { name: string }, { client }: OperationContext): Promise<quotas.QuotaSet> {
  return quotas.quotaClassSet(client, quotaClassName(name, ['name']));
}

/** The name of a quota class, which may be part of a path. @throws CinderError `BAD_USER_INPUT` */
export function quotaClassName(given: string, path: readonly string[]): string {
  if (/^(?!\.{1,2}$)[\w .-]{1,255}$/.test(given)) return given;
  throw badInput(path, 'The name of a quota class has 1 to 255 letters, digits, spaces, dots, hyphens and underscores.');
}

/** The volume type that a row of quotas is of, by its name; null where it is not shown to the caller. */
export async function typeOfQuotas({ name }: quotas.VolumeTypeQuotas, { loaders }: OperationContext): Promise<VolumeType | null> {
  const types = await loaders.volumeType.all();
  return types.find((type) => type.name === name) ?? null;
}

/**
 * The limits of a project; the own one's where none is named.
 *
 * @throws CinderError `FORBIDDEN` for another project's, which Cinder would answer with the own one's;
 *   `MICROVERSION_TOO_LOW` likewise
 */
export function limits({ projectId }: ProjectArgs, { client }: OperationContext): Promise<cinder.Limits> {
  if (projectId == null || projectId === client.token.projectId) return cinder.limits(client);
  const other = projectIdOf(projectId, ['projectId']);
  if (!client.isAdmin) throw new CinderError('FORBIDDEN', 'Only an administrator may see the limits of another project.');
  requireMicroversion(client.endpoint.microversion, '3.39', 'Seeing the limits of another project');
  return cinder.limits(client, other);
}
