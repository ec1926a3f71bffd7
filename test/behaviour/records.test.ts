import type { GraphQLObjectType } from 'graphql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import keys from './support/keys.json' with { type: 'json' };
import { graphOf, selectionOf, steady } from './support/records.ts';
import { restAs } from './support/project.ts';
import { until, type Json } from './support/rest.ts';
import { translationsOf } from './support/translations.ts';
import { testVolume } from './support/volumes.ts';

await furnish({
  volumes: 2,
  snapshots: 1,
  backup: true,
  groups: true,
  attachment: true,
  volumeTypes: 1,
  qosSpecs: 1,
  bobsGroups: 1,
  groupSnapshots: 1,
  consistencyGroup: true,
  transfers: 1,
  messages: 1,
});

const { types } = fixture;
const rests = {
  alice: restAs('alice'),
  bob: restAs('bob'),
  admin: restAs('admin'),
};

type Keys = Readonly<Partial<Record<'all' | 'admin' | 'some', readonly string[]>>>;

/** Compares one resource with Cinder's record, which must have exactly the known keys. */
async function expectWhole(
  user: keyof typeof rests,
  typeName: string,
  route: string,
  key: string,
  id: string,
): Promise<Json> {
  const field = `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}`;
  const expected = (record: Json): Json => graphOf(record, translationsOf[typeName]);
  const read = async (): Promise<Json> => (await rests[user].get(`${route}/${id}`))[key] as Json;
  const selection = selectionOf(expected(await read()), schema.getType(typeName) as GraphQLObjectType);
  const { rest, graph } = await steady(read, () =>
    as(user).send<{ item: Json }>(`{ item: ${field}(id: "${id}") ${selection} }`),
  );
  expect(graph.errors).toEqual([]);
  expect(graph.data.item).toEqual(expected(rest));
  const { all = [], admin = [], some = [] } = keys[typeName as keyof typeof keys] as Keys;
  const present = Object.keys(rest).filter((name) => !some.includes(name));
  expect(present.toSorted()).toEqual([...all, ...(user === 'admin' ? admin : [])].toSorted());
  return graph.data.item;
}

describe.each([
  ['Volume', '/volumes', 'volume', fixture.volumeIds[0], ['alice', 'admin']],
  ['Volume', '/volumes', 'volume', fixture.volumeIds[1], ['alice', 'admin']],
  ['Snapshot', '/snapshots', 'snapshot', fixture.snapshotIds[0], ['alice', 'admin']],
  ['Backup', '/backups', 'backup', fixture.backupId, ['alice', 'admin']],
  ['Attachment', '/attachments', 'attachment', fixture.attachmentId, ['alice', 'admin']],
  ['Group', '/groups', 'group', fixture.groupIds[0], ['alice', 'admin']],
  ['GroupSnapshot', '/group_snapshots', 'group_snapshot', types.groupSnapshotIds[0], ['bob', 'admin']],
  ['GroupType', '/group_types', 'group_type', types.groupTypeId, ['alice', 'admin']],
  ['VolumeType', '/types', 'volume_type', types.volumeTypeIds[0], ['bob', 'admin']],
  ['QosSpec', '/qos-specs', 'qos_specs', types.qosSpecIds[0], ['admin']],
  ['ConsistencyGroup', '/consistencygroups', 'consistencygroup', types.consistencyGroupId, ['bob', 'admin']],
  ['ConsistencyGroupSnapshot', '/cgsnapshots', 'cgsnapshot', types.groupSnapshotIds[0], ['bob', 'admin']],
  ['Transfer', '/volume-transfers', 'transfer', fixture.transfers.transferIds[0], ['bob', 'admin']],
  ['Message', '/messages', 'message', fixture.messages.messageIds[0], ['bob', 'admin']],
] as const)('a %s', (typeName, route, key, id, users) => {
  test.each(users)("has every key of Cinder's record as %s", async (user) => {
    await expectWhole(user, typeName, route, key, id ?? '');
  });
});

test('a volume from an image has the image metadata', async () => {
  const { cinderId } = await testVolume();
  await rests.alice.post(`/volumes/${cinderId}/action`, {
    'os-set_image_metadata': { metadata: { image_name: 'behaviour', min_disk: '1' } },
  });
  const volume = await expectWhole('alice', 'Volume', '/volumes', 'volume', cinderId);
  expect(volume['imageMetadata']).toEqual({ image_name: 'behaviour', min_disk: '1' });
});

test('a snapshot has its metadata as a map and by key', async () => {
  const { snapshot } = (await rests.alice.post('/snapshots', {
    snapshot: { volume_id: fixture.volumeIds[0], name: 'behaviour-metadata', metadata: { a: 'b', empty: '' } },
  })) as { snapshot: { id: string } };
  onTestFinished(async () => {
    await rests.alice.delete(`/snapshots/${snapshot.id}`);
  });
  await until(rests.alice, `/snapshots/${snapshot.id}`, 'snapshot', 'available');
  const whole = await expectWhole('alice', 'Snapshot', '/snapshots', 'snapshot', snapshot.id);
  expect(whole['metadata']).toEqual({ a: 'b', empty: '' });
  const { data } = await as('alice').send(
    `{ snapshot(id: "${snapshot.id}") { a: metadataValue(key: "a") empty: metadataValue(key: "empty") none: metadataValue(key: "toString") } }`,
  );
  expect(data).toEqual({ snapshot: { a: 'b', empty: '', none: null } });
});
