import { badInput } from '../cinder/errors.ts';
import { show, type Identified } from '../cinder/resource.ts';
import type { DefaultVolumeType } from '../cinder/resources/default-types.ts';
import type { Family } from '../loaders/family.ts';
import type { OperationContext } from './context.ts';

/** The word that Cinder takes in the place of a type's id. */
export const defaultId = 'default';

/** The type that is taken where none is asked for; null where there is none. */
export async function showDefault<T extends Identified>({ client }: OperationContext, family: Family<T>): Promise<T | null> {
  const found = await show(client, family.resource, defaultId);
  if (found) family.seen(found);
  return found;
}

/** Keystone's ids of projects are hexadecimal; other identity services have letters and hyphens too. */
const projectForm = /^[A-Za-z0-9][\w-]{0,63}$/;

/**
 * A project's default volume type.
 *
 * @throws CinderError `BAD_USER_INPUT` for what is no id of a project; it has then reached no URL
 */
export async function defaultVolumeTypeOf(projectId: string, { loaders }: OperationContext): Promise<DefaultVolumeType | null> {
  if (!projectForm.test(projectId)) throw badInput(['projectId'], 'This is not the id of a project: Keystone gives ids of 32 hexadecimal digits.');
  return loaders.defaultVolumeTypeOfProject.load(projectId);
}
