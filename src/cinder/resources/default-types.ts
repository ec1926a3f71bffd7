import type { CinderClient } from '../client.ts';
import { asObject, decoder, list, required } from '../decode.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { requireMicroversion } from '../microversion.ts';
import { orNull } from '../or-null.ts';

const decode = decoder('DefaultVolumeType', { projectId: required(), volumeTypeId: required() });
const decodeList = decoder('DefaultVolumeTypes', { all: list(decode, 'default_types') });

/** Which volume type a project's volumes have where none is asked for. */
export type DefaultVolumeType = ReturnType<typeof decode>;

const since = '3.62';

/** `GET /default-types`: of every project that has one of its own. Administrators. @throws CinderError */
export async function defaultVolumeTypes(client: CinderClient): Promise<readonly DefaultVolumeType[]> {
  requireMicroversion(client.endpoint.microversion, since, 'The list of default volume types');
  const { body } = await client.call('GET', '/default-types', { withoutProject: true });
  return decodeList(asObject(body, 'default_types')).all;
}

/**
 * `GET /default-types/{project_id}`; null where the project has none of its own. Administrators.
 *
 * @throws CinderError `FORBIDDEN` also where Cinder answers 500: it asks Keystone for the project under the caller's own
 * token, and fails where Keystone refuses
 */
export async function defaultVolumeTypeOf(client: CinderClient, projectId: string): Promise<DefaultVolumeType | null> {
  requireMicroversion(client.endpoint.microversion, since, 'Showing default volume types');
  try {
    return await orNull(async () => {
      const { body } = await client.call('GET', '/default-types/{project_id}', {
        params: { project_id: projectId },
        withoutProject: true,
      });
      return decode(asObject(body, 'default_type')['default_type']);
    });
  } catch (error) {
    if (client.isAdmin || !isCinderError(error, 'UPSTREAM_ERROR')) throw error;
    throw new CinderError('FORBIDDEN', 'Only an administrator may see which volume type a project has by default.', error.details);
  }
}
