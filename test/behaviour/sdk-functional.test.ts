import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { serverId, withServiceToken } from './support/attaching.ts';
import { as } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { done, soon } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

// The functional tests of openstacksdk for block storage, one test for each, in the order of their files.

type Row = Record<string, unknown>;

async function ask<T = Row>(user: 'alice' | 'admin', query: string, variables: Row = {}): Promise<T> {
  const { data, errors } = await as(user).send<T>(query, variables);
  expect(errors).toEqual([]);
  return data;
}

const unique = (): string => `sdk-${randomUUID()}`;

test('attachment: create and delete', async () => {
  const { id } = await testVolume();
  const { attachment } = await done<{ attachment: Row }>(
    'admin',
    'createAttachment',
    { volumeId: id, serverId, connector: {} },
    'attachment { id status serverId volumeId attachedAt detachedAt attachMode connectionInfo }',
  );
  expect(attachment).toMatchObject({ id: expect.stringMatching(/^Attachment:/) as string, serverId, volumeId: id });
  await done(withServiceToken, 'deleteAttachment', { id: attachment['id'], ignoreMissing: false });
});

test('availability zones', async () => {
  const { availabilityZones } = await ask<{ availabilityZones: Row[] }>(
    'alice',
    '{ availabilityZones { zoneName available } }',
  );
  expect(availabilityZones).toContainEqual({ zoneName: 'nova', available: true });
});

describe('backup', () => {
  let volumeId = '';
  let backup: Row = {};
  const name = unique();

  async function backUp(input: Row): Promise<Row> {
    const created = await done<{ backup: Row }>(
      'alice',
      'createBackup',
      { volumeId, ...input, wait: soon },
      'backup { id name isIncremental metadata }',
    );
    return created.backup;
  }

  beforeAll(async () => {
    const { volume } = await done<{ volume: { id: string } }>(
      'alice',
      'createVolume',
      { name, size: 1, wait: soon },
      'volume { id }',
    );
    volumeId = volume.id;
    backup = await backUp({ name, incremental: false });
  });

  test('get', async () => {
    const data = await ask('alice', `{ backup(id: "${String(backup['id'])}") { name isIncremental } }`);
    expect(data).toEqual({ backup: { name, isIncremental: false } });
  });

  test('create with metadata', async () => {
    const { id, metadata } = await backUp({ name: unique(), metadata: { foo: 'bar' } });
    expect(metadata).toEqual({ foo: 'bar' });
    await done('alice', 'deleteBackup', { id, ignoreMissing: false, wait: soon });
  });

  test('create incrementally, and wait for its deletion', async () => {
    const { id, isIncremental } = await backUp({ name: unique(), incremental: true });
    expect(isIncremental).toBe(true);
    expect(await done('alice', 'deleteBackup', { id, ignoreMissing: false, wait: soon }, 'deletedId')).toEqual({
      deletedId: id,
    });
  });
});

test('summary', async () => {
  const { volumeSummary } = await ask<{ volumeSummary: Row }>(
    'alice',
    '{ volumeSummary { totalCount totalSize metadata { key values } } }',
  );
  expect(volumeSummary).toMatchObject({
    totalCount: expect.any(Number) as number,
    totalSize: expect.any(Number) as number,
    metadata: expect.any(Array) as unknown[],
  });
});

test('capabilities of the host of a volume service', async () => {
  const { services } = await ask<{ services: { binary: string; host: string }[] }>(
    'admin',
    '{ services { binary host } }',
  );
  const host = services.find(({ binary, host: place }) => binary === 'cinder-volume' && !place.includes('spare'))?.host;
  const fields =
    'description displayName driverVersion namespace poolName properties { name } replicationTargets storageProtocol vendorName visibility volumeBackendName';
  const { capabilities } = await ask<{ capabilities: Row }>(
    'admin',
    `query ($host: String!) { capabilities(host: $host) { ${fields} } }`,
    { host },
  );
  expect(Object.keys(capabilities)).toHaveLength(11);
  expect(capabilities['volumeBackendName']).toBe(host?.split('@')[1]);
});

test('default type: set, show, list and unset', async () => {
  const { volumeType } = await done<{ volumeType: { id: string } }>(
    'admin',
    'createVolumeType',
    { name: unique() },
    'volumeType { id }',
  );
  const { projectId } = restAs('bob');
  await done('admin', 'setDefaultVolumeType', { projectId, volumeType: { id: volumeType.id } });
  const expected = { projectId, volumeTypeId: volumeType.id };
  const shown = await ask('admin', `{ defaultVolumeType(projectId: "${projectId}") { projectId volumeTypeId } }`);
  expect(shown).toEqual({ defaultVolumeType: expected });
  const { defaultVolumeTypes } = await ask<{ defaultVolumeTypes: Row[] }>(
    'admin',
    '{ defaultVolumeTypes { projectId volumeTypeId } }',
  );
  expect(defaultVolumeTypes).toContainEqual(expected);
  await done('admin', 'unsetDefaultVolumeType', { projectId });
  await done('admin', 'deleteVolumeType', { id: volumeType.id, ignoreMissing: false });
});

test('extensions', async () => {
  const { extensions } = await ask<{ extensions: { alias: string; updated: string }[] }>(
    'alice',
    '{ extensions { alias updated } }',
  );
  expect(extensions.length).toBeGreaterThan(0);
  for (const { updated } of extensions) expect(updated).toEqual(expect.any(String));
});

describe('group', () => {
  const name = unique();
  let groupTypeId = '';
  let groupId = '';
  let volumeType = '';

  beforeAll(async () => {
    const { volumeTypes } = await ask<{ volumeTypes: { nodes: { id: string }[] } }>(
      'admin',
      '{ volumeTypes(filter: { isPublic: true }) { nodes { id name } } }',
    );
    volumeType = volumeTypes.nodes[0]?.id ?? '';
    const { groupType } = await done<{ groupType: { id: string } }>(
      'admin',
      'createGroupType',
      { name },
      'groupType { id }',
    );
    groupTypeId = groupType.id;
    const input = { name, groupType: { id: groupTypeId }, volumeTypes: [{ id: volumeType }], wait: soon };
    const { group } = await done<{ group: { id: string; name: string } }>(
      'admin',
      'createGroup',
      input,
      'group { id name }',
    );
    expect(group.name).toBe(name);
    groupId = group.id;
    return async () => {
      await done('admin', 'deleteGroup', { id: groupId, deleteVolumes: true, wait: soon });
      await done('admin', 'deleteGroupType', { id: groupTypeId });
    };
  });

  test('type: get, find, list and update', async () => {
    const data = await ask<{ groupTypes: { nodes: Row[] } }>(
      'admin',
      `{
      groupType(id: "${groupTypeId}") { name }
      findGroupType(nameOrId: "${name}", ignoreMissing: false) { id }
      groupTypes(first: 1000) { nodes { id } }
    }`,
    );
    expect(data).toMatchObject({ groupType: { name }, findGroupType: { id: groupTypeId } });
    expect(data.groupTypes.nodes).toContainEqual({ id: groupTypeId });
    const change = { name: unique(), description: unique() };
    await done('admin', 'updateGroupType', { id: groupTypeId, ...change });
    expect(await ask('admin', `{ groupType(id: "${groupTypeId}") { name description } }`)).toEqual({
      groupType: change,
    });
  });

  test('group specs: create, get, update and delete', async () => {
    const id = groupTypeId;
    const specs = async (): Promise<unknown> =>
      (await ask<{ groupType: Row }>('admin', `{ groupType(id: "${id}") { groupSpecs foo: groupSpec(key: "foo") } }`))
        .groupType;
    await done('admin', 'createGroupTypeGroupSpecs', { id, groupSpecs: { foo: 'bar', acme: 'buzz' } });
    expect(await specs()).toEqual({ groupSpecs: { foo: 'bar', acme: 'buzz' }, foo: 'bar' });
    await done('admin', 'updateGroupTypeGroupSpecsProperty', { id, key: 'foo', value: 'baz' });
    expect(await specs()).toEqual({ groupSpecs: { foo: 'baz', acme: 'buzz' }, foo: 'baz' });
    await done('admin', 'deleteGroupTypeGroupSpecsProperty', { id, key: 'foo' });
    expect(await specs()).toEqual({ groupSpecs: { acme: 'buzz' }, foo: null });
  });

  test('get, find, list and update', async () => {
    const data = await ask<{ groups: { nodes: Row[] } }>(
      'admin',
      `{
      group(id: "${groupId}") { name }
      findGroup(nameOrId: "${name}", ignoreMissing: false) { id }
      groups(first: 1000) { nodes { id } }
    }`,
    );
    expect(data).toMatchObject({ group: { name }, findGroup: { id: groupId } });
    expect(data.groups.nodes).toContainEqual({ id: groupId });
    const change = { name: unique(), description: unique() };
    await done('admin', 'updateGroup', { id: groupId, ...change });
    expect(await ask('admin', `{ group(id: "${groupId}") { name description } }`)).toEqual({ group: change });
  });

  test('snapshot: create, get, find, list and delete', async () => {
    await done('admin', 'createVolume', {
      name: unique(),
      size: 1,
      volumeType: { id: volumeType },
      groupId,
      wait: soon,
    });
    const snapshotName = unique();
    const { groupSnapshot } = await done<{ groupSnapshot: { id: string } }>(
      'admin',
      'createGroupSnapshot',
      { name: snapshotName, groupId, wait: soon },
      'groupSnapshot { id }',
    );
    const data = await ask<{ groupSnapshots: { nodes: Row[] } }>(
      'admin',
      `{
      groupSnapshot(id: "${groupSnapshot.id}") { name }
      findGroupSnapshot(nameOrId: "${snapshotName}", ignoreMissing: false) { id }
      groupSnapshots(first: 1000) { nodes { id } }
    }`,
    );
    expect(data).toMatchObject({ groupSnapshot: { name: snapshotName }, findGroupSnapshot: { id: groupSnapshot.id } });
    expect(data.groupSnapshots.nodes).toContainEqual({ id: groupSnapshot.id });
    await done('admin', 'deleteGroupSnapshot', { id: groupSnapshot.id, wait: soon });
  });
});

test('limits', async () => {
  const fields =
    'maxTotalBackupGigabytes maxTotalBackups maxTotalSnapshots maxTotalVolumeGigabytes maxTotalVolumes totalBackupGigabytesUsed totalBackupsUsed totalGigabytesUsed totalSnapshotsUsed totalVolumesUsed';
  const { limits } = await ask<{ limits: { absolute: Row; rate: unknown[] } }>(
    'alice',
    `{ limits { absolute { ${fields} } rate { uri } } }`,
  );
  for (const value of Object.values(limits.absolute)) expect(value).toEqual(expect.any(Number));
  expect(limits.rate).toEqual([]);
});

test('quota set: update, get, defaults and revert', async () => {
  const { projectId } = restAs('bob');
  const volumes = (field: string): Promise<Row> =>
    ask('admin', `{ quota: ${field}(projectId: "${projectId}") { volumes { limit } } }`);
  await done('admin', 'updateQuotaSet', { projectId, volumes: 123 });
  expect(await volumes('quotaSet')).toEqual({ quota: { volumes: { limit: 123 } } });
  const defaults = await volumes('quotaSetDefaults');
  expect(defaults).not.toEqual({ quota: { volumes: { limit: 123 } } });
  await done('admin', 'revertQuotaSet', { projectId });
  expect(await volumes('quotaSet')).toEqual(defaults);
});

test('resource filters', async () => {
  const { resourceFilters } = await ask<{ resourceFilters: Row[] }>(
    'alice',
    '{ resourceFilters { resource filters } }',
  );
  expect(resourceFilters.length).toBeGreaterThan(0);
  for (const row of resourceFilters)
    expect(row).toEqual({ resource: expect.any(String) as string, filters: expect.any(Array) as string[] });
});

describe('service', () => {
  const all = '{ services { binary host } }';

  test('list', async () => {
    const { services } = await ask<{ services: Row[] }>('admin', all);
    expect(services.map(({ binary }) => binary)).toContain('cinder-volume');
  });

  // `operator-mutations.test.ts` disables and enables a service: two files must not change the same one.

  test('find each by its binary and host', async () => {
    const { services } = await ask<{ services: { binary: string; host: string }[] }>('admin', all);
    for (const { binary, host } of services) {
      const found = await ask(
        'admin',
        'query ($name: String!, $host: String) { findService(name: $name, host: $host, ignoreMissing: false) { binary host } }',
        { name: binary, host },
      );
      expect(found).toEqual({ findService: { binary, host } });
    }
  });
});

test('snapshot: create, get, delete, and wait for its deletion', async () => {
  const { id } = await testVolume();
  const name = unique();
  const { snapshot } = await done<{ snapshot: Row }>(
    'alice',
    'createSnapshot',
    { name, volumeId: id, wait: soon },
    'snapshot { id name }',
  );
  expect(await ask('alice', `{ snapshot(id: "${String(snapshot['id'])}") { name } }`)).toEqual({ snapshot: { name } });
  await done('alice', 'deleteSnapshot', { id: snapshot['id'], ignoreMissing: false, wait: soon });
});

test('transfer: create and delete', async () => {
  const { id: volumeId } = await testVolume();
  const selection = 'authKey transfer { id name createdAt volumeId }';
  const { authKey, transfer } = await done<{ authKey: string; transfer: Row }>(
    'alice',
    'createTransfer',
    { volumeId, name: 'sdk' },
    selection,
  );
  expect({ authKey, transfer }).toMatchObject({
    authKey: expect.any(String) as string,
    transfer: { name: 'sdk', volumeId, createdAt: expect.any(String) as string },
  });
  await done('alice', 'deleteTransfer', { id: transfer['id'], ignoreMissing: false });
});

test('type: create, get and delete', async () => {
  const name = unique();
  const { volumeType } = await done<{ volumeType: { id: string } }>(
    'admin',
    'createVolumeType',
    { name },
    'volumeType { id }',
  );
  expect(await ask('admin', `{ volumeType(id: "${volumeType.id}") { name } }`)).toEqual({ volumeType: { name } });
  await done('admin', 'deleteVolumeType', { id: volumeType.id, ignoreMissing: false });
});

test('volume: create, get, find, list and update', async () => {
  const name = unique();
  const { id } = await testVolume({ name });
  const data = await ask<{ volumes: { nodes: Row[] } }>(
    'alice',
    `{
    volume(id: "${id}") { name }
    findVolume(nameOrId: "${name}", ignoreMissing: false) { id }
    volumes(first: 1000) { nodes { id } }
  }`,
  );
  expect(data).toMatchObject({ volume: { name }, findVolume: { id } });
  expect(data.volumes.nodes).toContainEqual({ id });
  const change = { name: unique(), description: unique() };
  await done('alice', 'updateVolume', { id, ...change });
  expect(await ask('alice', `{ volume(id: "${id}") { name description } }`)).toEqual({ volume: change });
});
