import { write, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, decoder, required, rowsOf } from '../decode.ts';
import { CinderError } from '../errors.ts';
import { requireMicroversion } from '../microversion.ts';
import { orNull } from '../or-null.ts';
import { remapError } from '../remap-error.ts';

const decode = decoder('DefaultVolumeType', { projectId: required(), volumeTypeId: required() });

/** The volume type of new volumes of a project, if the user does not choose one. */
export type DefaultVolumeType = ReturnType<typeof decode>;

const since = '3.62';

/**
 * `GET /default-types`. Lists the projects that have a default volume type. Administrators only. @throws CinderError
 */
export async function defaultVolumeTypes(client: CinderClient): Promise<readonly DefaultVolumeType[]> {
  requireMicroversion(client.endpoint.microversion, since, 'The list of default volume types');
  const { body } = await client.call('GET', '/default-types', { withoutProject: true });
  return rowsOf(body, 'default_types', decode, client.reportDamage);
}

/**
 * `GET /default-types/{project_id}`. Administrators only.
 *
 * @returns null if the project has no default volume type
 * @throws CinderError as `withKeystoneErrors`
 */
export async function defaultVolumeTypeOf(client: CinderClient, projectId: string): Promise<DefaultVolumeType | null> {
  requireMicroversion(client.endpoint.microversion, since, 'Showing default volume types');
  return withKeystoneErrors(client, 'see', () =>
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
 * `PUT /default-types/{id}`. Since microversion 3.62. Administrators only.
 *
 * @param volumeType the ID or the name of the volume type
 * @throws CinderError as `withKeystoneErrors`
 */
export async function setDefaultVolumeType(
  client: CinderClient,
  projectId: string,
  volumeType: string,
): Promise<Accepted<DefaultVolumeType>> {
  const body = { default_type: { volume_type: volumeType } };
  const { body: answer, ...accepted } = await withKeystoneErrors(client, 'set', () =>
    write(client, 'PUT', '/default-types/{id}', projectId, { body, withoutProject: true }),
  );
  return { ...accepted, result: decode(asObject(answer, 'default_type')['default_type']) };
}

/**
 * `DELETE /default-types/{id}`. Succeeds without a default volume type too. Since microversion 3.62. Administrators
 * only.
 *
 * @throws CinderError as `withKeystoneErrors`
 */
export function unsetDefaultVolumeType(client: CinderClient, projectId: string): Promise<Accepted> {
  return withKeystoneErrors(client, 'set', () =>
    write(client, 'DELETE', '/default-types/{id}', projectId, { withoutProject: true }),
  );
}

/**
 * Makes a call for which Cinder reads the project from Keystone with the caller's own token.
 *
 * Cinder responds with 500 if Keystone refuses, and with 400 if the volume type does not exist.
 *
 * @throws CinderError `FORBIDDEN` for 500, unless the caller is an administrator, and `NOT_FOUND` for the missing type
 */
function withKeystoneErrors<T>(client: CinderClient, what: 'see' | 'set', call: () => Promise<T>): Promise<T> {
  return remapError(({ code, message, details }) => {
    if (code === 'BAD_USER_INPUT' && /^Volume type .* could not be found\.$/s.test(message))
      return new CinderError('NOT_FOUND', message, details);
    if (client.isAdmin || code !== 'UPSTREAM_ERROR') return undefined;
    return new CinderError(
      'FORBIDDEN',
      `Only administrators can ${what} the default volume type of a project.`,
      details,
    );
  }, call);
}
