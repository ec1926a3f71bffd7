import { CinderError, badInput } from '../../cinder/errors.ts';
import { requireMicroversion } from '../../cinder/microversion.ts';
import * as cinder from '../../cinder/resources/limits.ts';
import * as quotas from '../../cinder/resources/quotas.ts';
import type { VolumeType } from '../../cinder/resources/volume-types.ts';
import type { OperationContext } from '../common/context.ts';
import { projectIdOf } from '../common/ids.ts';

interface ProjectArgs {
  projectId?: string | null | undefined;
}

/** Reads the quotas of a project and their usage. Defaults to the project of the caller. */
export function quotaSet({ client }: OperationContext, { projectId }: ProjectArgs): Promise<quotas.QuotaSet> {
  return quotas.quotaSet(client, projectIdOf(projectId ?? client.token.projectId, ['projectId']));
}

/** Reads the default quotas of a project. Defaults to the project of the caller. */
export function quotaSetDefaults({ client }: OperationContext, { projectId }: ProjectArgs): Promise<quotas.QuotaSet> {
  return quotas.quotaSetDefaults(client, projectIdOf(projectId ?? client.token.projectId, ['projectId']));
}

/** Reads the quotas of a quota class. @throws CinderError `BAD_USER_INPUT` for an invalid name */
export function quotaClassSet({ client }: OperationContext, { name }: { name: string }): Promise<quotas.QuotaSet> {
  return quotas.quotaClassSet(client, quotaClassName(name, ['name']));
}

/** Checks the name of a quota class, which is part of a path. @throws CinderError `BAD_USER_INPUT` for an invalid name */
export function quotaClassName(given: string, path: readonly string[]): string {
  if (/^(?!\.{1,2}$)[\w .-]{1,255}$/.test(given)) return given;
  throw badInput(
    path,
    'The name of a quota class must consist of 1 to 255 letters, digits, spaces, dots, hyphens and underscores.',
  );
}

/** Loads the volume type of quotas, by its name. Null if the type is not visible to the caller. */
export async function typeOfQuotas(
  { loaders }: OperationContext,
  { name }: quotas.VolumeTypeQuotas,
): Promise<VolumeType | null> {
  const types = await loaders.volumeType.all();
  return types.find((type) => type.name === name) ?? null;
}

/**
 * Reads the limits of a project. Defaults to the project of the caller.
 *
 * @throws CinderError `FORBIDDEN` or `MICROVERSION_TOO_LOW` for another project, if Cinder would ignore the project ID
 */
export function limits({ client }: OperationContext, { projectId }: ProjectArgs): Promise<cinder.Limits> {
  if (projectId == null || projectId === client.token.projectId) return cinder.limits(client);
  const other = projectIdOf(projectId, ['projectId']);
  if (!client.isAdmin)
    throw new CinderError('FORBIDDEN', 'Only administrators can read the limits of another project.');
  requireMicroversion(client.endpoint.microversion, '3.39', 'Reading the limits of another project');
  return cinder.limits(client, other);
}
