import { randomUUID } from 'node:crypto';
import type { TypesFixture } from './facts.ts';
import { ids, idOf, make, type Row } from './make.ts';
import type { Json, Rest } from './rest.ts';

/** Paths of the volume types, QoS specs and group types that the test file has created, newest first. */
const made: string[] = [];

/** Creates resources that belong to no project, with names that are unique among test files. */
async function makeRows(
  admin: Rest,
  path: string,
  key: string,
  kind: string,
  count: number,
  body: (name: string, index: number) => Json,
): Promise<Row[]> {
  const unique = randomUUID().slice(0, 8);
  const names = Array.from(
    { length: count },
    (_, index) => `behaviour-${kind}-${unique}-${String(index).padStart(2, '0')}`,
  );
  const rows = await make(admin, { path, key, status: null }, names, body);
  made.unshift(...rows.map(({ id }) => `${path}/${id}${path === '/qos-specs' ? '?force=true' : ''}`));
  return rows;
}

/** Private volume types. Bob's project has access to the first one, which has encryption and extra specs. */
export async function furnishVolumeTypes(
  admin: Rest,
  bob: Rest,
  count: number,
): Promise<Pick<TypesFixture, 'volumeTypeIds' | 'volumeTypeNames' | 'mark'>> {
  const mark = randomUUID();
  const types = await makeRows(admin, '/types', 'volume_type', 'type', count, (name, index) => ({
    volume_type: {
      name,
      description: index === 0 ? 'Of tests' : null,
      'os-volume-type-access:is_public': false,
      extra_specs: {
        'behaviour:page': mark,
        ...(index === 0 && { multiattach: '<is> True', 'behaviour:secret': 'x' }),
      },
    },
  }));
  await shareType(admin, idOf(types), bob);
  await admin.post(`/types/${idOf(types)}/encryption`, {
    encryption: { provider: 'luks', control_location: 'front-end', cipher: 'aes-xts-plain64', key_size: 256 },
  });
  return { volumeTypeIds: ids(types), volumeTypeNames: types.map(({ name }) => name), mark };
}

async function shareType(admin: Rest, id: string, { projectId: project }: Rest): Promise<void> {
  await admin.post(`/types/${id}/action`, { addProjectAccess: { project } });
}

/** Creates QoS specs. @param volumeTypeId the type that the first one is associated with */
export async function furnishQosSpecs(
  admin: Rest,
  count: number,
  volumeTypeId: string | undefined,
): Promise<Pick<TypesFixture, 'qosSpecIds' | 'qosSpecNames'>> {
  const specs = await makeRows(admin, '/qos-specs', 'qos_specs', 'qos', count, (name) => ({
    qos_specs: { name, consumer: 'front-end', read_iops_sec: '1000' },
  }));
  if (volumeTypeId !== undefined) await admin.get(`/qos-specs/${idOf(specs)}/associate?vol_type_id=${volumeTypeId}`);
  return { qosSpecIds: ids(specs), qosSpecNames: specs.map(({ name }) => name) };
}

/** Creates private group types. The first one has specs. */
export async function furnishGroupTypes(
  admin: Rest,
  count: number,
): Promise<Pick<TypesFixture, 'groupTypeIds' | 'groupTypeNames'>> {
  const types = await makeRows(admin, '/group_types', 'group_type', 'hidden', count, (name, index) => ({
    group_type: { name, is_public: false, group_specs: index === 0 ? { 'behaviour:a': 'b', 'behaviour:c': '' } : {} },
  }));
  return { groupTypeIds: ids(types), groupTypeNames: types.map(({ name }) => name) };
}

/** Creates a private volume type with replication, which bob's project can access. */
export async function makeReplicatedType(admin: Rest, bob: Rest): Promise<Pick<TypesFixture, 'replicatedTypeName'>> {
  const types = await makeRows(admin, '/types', 'volume_type', 'replicated', 1, (name) => ({
    volume_type: { name, 'os-volume-type-access:is_public': false, extra_specs: { replication_enabled: '<is> True' } },
  }));
  await shareType(admin, idOf(types), bob);
  return { replicatedTypeName: types[0]?.name ?? '' };
}

/** Creates a private volume type that the project of a user can access. @returns the name of the type */
export async function makeTypeFor(user: Rest, admin: Rest, specs: Record<string, string>): Promise<string> {
  const types = await makeRows(admin, '/types', 'volume_type', 'own', 1, (name) => ({
    volume_type: { name, 'os-volume-type-access:is_public': false, extra_specs: specs },
  }));
  await shareType(admin, idOf(types), user);
  return types[0]?.name ?? '';
}

/** Returns and clears the paths of what the test file has created, in the order of their deletion. */
export function takeCatalogue(): string[] {
  return made.splice(0);
}
