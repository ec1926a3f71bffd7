import { badInput } from '../../cinder/errors.ts';
import { show, type Identified } from '../../cinder/resource.ts';
import type { DefaultVolumeType } from '../../cinder/resources/default-types.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import type { OperationContext } from '../common/context.ts';

/** The text that Cinder accepts instead of the ID of a type. */
export const defaultId = 'default';

/** Shows the default type. Null if the cloud has none. */
export async function showDefault<T extends Identified>(
  { client }: OperationContext,
  typeLoaders: TypeLoaders<T>,
): Promise<T | null> {
  const found = await show(client, typeLoaders.resource, defaultId);
  if (found) typeLoaders.seen(found);
  return found;
}

/** Project IDs of Keystone are hexadecimal. Those of other identity services can contain other letters and hyphens. */
const projectForm = /^[A-Za-z0-9][\w-]{0,63}$/;

/**
 * Shows the default volume type of a project.
 *
 * @throws CinderError `BAD_USER_INPUT` for an invalid project ID, which is never sent
 */
export async function defaultVolumeTypeOf(
  { loaders }: OperationContext,
  projectId: string,
): Promise<DefaultVolumeType | null> {
  if (!projectForm.test(projectId))
    throw badInput(
      ['projectId'],
      '`projectId` must be the ID of a project in Keystone, usually 32 hexadecimal digits.',
    );
  return loaders.defaultVolumeTypeOfProject.load(projectId);
}
