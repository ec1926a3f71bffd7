import type { TypesFixture } from './facts.ts';
import { ensure, idOf, ids, type Row } from './fixture.ts';
import { type Json, type Rest } from './rest.ts';

/** More than three pages of seven, the last of them exactly full. */
const wanted = 21;

const names = (kind: string, count = wanted): string[] =>
  Array.from({ length: count }, (_, index) => `behaviour-types-${kind}-${index}`);

const volumes = { path: '/volumes', list: '/volumes/detail?limit=1000', listKey: 'volumes', key: 'volume' };

const groups = { path: '/groups', list: '/groups/detail?limit=1000', listKey: 'groups', key: 'group' };
const volumeTypeCollection = { path: '/types', list: '/types?is_public=none', listKey: 'volume_types', key: 'volume_type', status: null };

/** Makes what is missing of it; an operator's part as `admin`, the groups as `bob`. */
export async function furnishTypes(admin: Rest, bob: Rest): Promise<TypesFixture> {
  const volumeTypes = await furnishVolumeTypes(admin, bob.projectId);
  const qosSpecs = await ensure(
    admin,
    { path: '/qos-specs', list: '/qos-specs?limit=1000', listKey: 'qos_specs', key: 'qos_specs', status: null },
    names('qos'),
    (name) => ({ qos_specs: { name, consumer: 'front-end', read_iops_sec: '1000' } }),
  );
  await admin.get(`/qos-specs/${idOf(qosSpecs)}/associate?vol_type_id=${idOf(volumeTypes)}`);
  const groupTypes = { path: '/group_types', list: '/group_types?is_public=none', listKey: 'group_types', key: 'group_type', status: null };
  const hidden = await ensure(admin, groupTypes, names('hidden'), (name, index) => ({
    group_type: { name, is_public: false, group_specs: index === 0 ? { 'behaviour:a': 'b', 'behaviour:c': '' } : {} },
  }));
  const open = await ensure(admin, groupTypes, ['behaviour-types-open'], (name) => ({ group_type: { name, description: 'Of tests' } }));
  const [replicated] = await ensure(admin, groupTypes, ['behaviour-types-replicated'], (name) => ({
    group_type: { name, group_specs: { group_replication_enabled: '<is> True' } },
  }));
  return {
    volumeTypeIds: ids(volumeTypes),
    qosSpecIds: ids(qosSpecs),
    groupTypeIds: ids(hidden),
    groupTypeId: idOf(open),
    ...(await furnishGroups(admin, bob, idOf(open))),
    replicatedGroupId: await furnishReplicatedGroup(admin, bob, replicated?.id ?? ''),
  };
}

async function furnishVolumeTypes(admin: Rest, sharedWith: string): Promise<Row[]> {
  const types = await ensure(
    admin,
    volumeTypeCollection,
    names('type'),
    (name, index) => ({
      volume_type: {
        name,
        description: index === 0 ? 'Of tests' : null,
        'os-volume-type-access:is_public': false,
        extra_specs: { 'behaviour:page': 'types', ...(index === 0 && { multiattach: '<is> True', 'behaviour:secret': 'x' }) },
      },
    }),
  );
  const type = `/types/${idOf(types)}`;
  await share(admin, type, sharedWith);
  const { encryption_id: encrypted } = await admin.get(`${type}/encryption`);
  if (encrypted === undefined) {
    await admin.post(`${type}/encryption`, {
      encryption: { provider: 'luks', control_location: 'front-end', cipher: 'aes-xts-plain64', key_size: 256 },
    });
  }
  return types;
}

async function share(admin: Rest, type: string, project: string): Promise<void> {
  const { volume_type_access: access } = (await admin.get(`${type}/os-volume-type-access`)) as { volume_type_access: Json[] };
  if (access.length === 0) await admin.post(`${type}/action`, { addProjectAccess: { project } });
}

async function furnishReplicatedGroup(admin: Rest, bob: Rest, groupTypeId: string): Promise<string> {
  const [type] = await ensure(admin, volumeTypeCollection, ['behaviour-types-replicated'], (name) => ({
    volume_type: { name, 'os-volume-type-access:is_public': false, extra_specs: { replication_enabled: '<is> True' } },
  }));
  await share(admin, `/types/${type?.id ?? ''}`, bob.projectId);
  const made = await ensure(bob, { ...groups, status: 'error' }, ['behaviour-types-replicated'], (name) => ({
    group: { name, group_type: groupTypeId, volume_types: [type?.id] },
  }));
  return idOf(made);
}

type Groups = Pick<TypesFixture, 'groupIds' | 'volumeId' | 'groupSnapshotIds' | 'consistencyGroupId' | 'consistentVolumeId'>;

async function furnishGroups(admin: Rest, bob: Rest, groupTypeId: string): Promise<Groups> {
  const { volume_types: types } = (await bob.get('/types')) as { volume_types: Row[] };
  const volumeType = types.find(({ name }) => name === '__DEFAULT__')?.id;
  const made = await ensure(bob, groups, names('group'), (name) => ({
    group: { name, description: 'Of tests', group_type: groupTypeId, volume_types: [volumeType] },
  }));
  const members = await ensure(bob, volumes, ['behaviour-types-member'], (name) => ({
    volume: { name, size: 1, volume_type: volumeType, group_id: idOf(made) },
  }));
  const snapshots = await ensure(
    bob,
    { path: '/group_snapshots', list: '/group_snapshots/detail?limit=1000', listKey: 'group_snapshots', key: 'group_snapshot' },
    names('snapshot'),
    (name) => ({ group_snapshot: { name, description: 'Of tests', group_id: idOf(made) } }),
  );
  const consistencyGroupId = await furnishConsistencyGroup(admin, bob, volumeType ?? '');
  const consistent = await ensure(bob, volumes, ['behaviour-types-consistent'], (name) => ({
    volume: { name, size: 1, volume_type: volumeType, consistencygroup_id: consistencyGroupId },
  }));
  return {
    groupIds: ids(made),
    volumeId: idOf(members),
    groupSnapshotIds: ids(snapshots),
    consistencyGroupId,
    consistentVolumeId: idOf(consistent),
  };
}

/** Neither cloud has a backend for consistency groups: one ends in `error`, and is usable once its status is set back. */
async function furnishConsistencyGroup(admin: Rest, bob: Rest, volumeType: string): Promise<string> {
  const made = await ensure(
    bob,
    {
      path: '/consistencygroups',
      list: '/consistencygroups/detail?limit=1000',
      listKey: 'consistencygroups',
      key: 'consistencygroup',
      status: 'error',
    },
    ['behaviour-types-consistency'],
    (name) => ({ consistencygroup: { name, description: 'Of tests', volume_types: volumeType } }),
  );
  await admin.post(`/groups/${idOf(made)}/action`, { reset_status: { status: 'available' } });
  return idOf(made);
}
