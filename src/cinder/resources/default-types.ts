import { change, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, decoder, required, rowsOf } from '../decode.ts';
import { CinderError } from '../errors.ts';
import { requireMicroversion } from '../microversion.ts';
import { orNull } from '../or-null.ts';
import { reread } from '../reread.ts';

const decode = decoder('DefaultVolumeType', { projectId: required(), volumeTypeId: required() });

/** Which volume type a project's volumes have where none is asked for. */
export type DefaultVolumeType = ReturnType<typeof decode>;

const since = '3.62';

/** `GET /default-types`: of every project that has one of its own. Administrators. @throws CinderError */
export async function defaultVolumeTypes(client: CinderClient): Promise<readonly DefaultVolumeType[]> {
  requireMicroversion(client.endpoint.microversion, since, 'The list of default volume types');
  const { body } = await client.call('GET', '/default-types', { withoutProject: true });
  return rowsOf(body, 'default_types', decode, client.reportDamage);
}

/**
 * `GET /default-types/{project_id}`; null where the project has none of its own. Administrators.
 *
 * @throws CinderError as `asKeystoneAllows`
 */
export async function defaultVolumeTypeOf(client: CinderClient, projectId: string): Promise<DefaultVolumeType | null> {
  requireMicroversion(client.endpoint.microversion, since, 'Showing default volume types');
  return asKeystoneAllows(client, 'see', () =>
    orNull(async () => {
      const { body } = await client.call('GET', '/default-types/{project_id}', {
        params: { project_id: projectId },
        withoutProject: true,
      });
      return decode(asObject(body, 'default_type')['default_type']);
    }),
  );
}

/**
 * `PUT /default-types/{id}`. Microversion 3.62. Administrators.
 *
 * @param volumeType its id or its name
 * @throws CinderError as `asKeystoneAllows`
 */
export async function setDefaultVolumeType(
  client: CinderClient,
  projectId: string,
  volumeType: string,
): Promise<Accepted<DefaultVolumeType>> {
  const body = { default_type: { volume_type: volumeType } };
  const { body: answer, ...accepted } = await asKeystoneAllows(client, 'set', () =>
    change(client, 'PUT', '/default-types/{id}', projectId, { body, withoutProject: true }),
  );
  return { ...accepted, result: decode(asObject(answer, 'default_type')['default_type']) };
}

/** `DELETE /default-types/{id}`, also where there is none. Microversion 3.62. Administrators. @throws CinderError likewise */
export function unsetDefaultVolumeType(client: CinderClient, projectId: string): Promise<Accepted> {
  return asKeystoneAllows(client, 'set', () => change(client, 'DELETE', '/default-types/{id}', projectId, { withoutProject: true }));
}

/**
 * A call for which Cinder asks Keystone for the project, under the caller's own token: it fails with a 500 where
 * Keystone refuses. It also says with a 400 that there is no such type.
 *
 * @throws CinderError `FORBIDDEN` for the one, where the caller is no administrator, `NOT_FOUND` for the other
 */
function asKeystoneAllows<T>(client: CinderClient, what: 'see' | 'set', call: () => Promise<T>): Promise<T> {
  return reread(({ code, message, details }) => {
    if (code === 'BAD_USER_INPUT' && /^Volume type .* could not be found\.$/s.test(message)) return new CinderError('NOT_FOUND', message, details);
    if (client.isAdmin || code !== 'UPSTREAM_ERROR') return undefined;
    return new CinderError('FORBIDDEN', `Only an administrator may ${what} which volume type a project has by default.`, details);
  }, call);
}
