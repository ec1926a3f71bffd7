import fc from 'fast-check';
import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { furnish } from './support/furnish.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { done, run, soon } from './support/run.ts';
import { listen } from './support/streams.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ volumes: 2, attachment: true });

const volumeId = fixture.volumeIds[0] ?? '';
const special = ['then', '__proto__', 'constructor', 'toJSON', 'toString', 'hasOwnProperty', 'length'];

/** A map with every key that JavaScript gives a meaning to. */
const odd: Readonly<Record<string, string>> = Object.fromEntries(special.map((key, index) => [key, `x ${index}`]));

const key = fc.oneof(
  fc.constantFrom(...special),
  fc.string({ unit: fc.constantFrom('a', 'B', 'z', '0', '9', '_', '-', ':', '.'), minLength: 1, maxLength: 20 }),
);
/** Cinder's collation takes keys that differ in case for one another. */
const randomMap = fc
  .uniqueArray(fc.tuple(key, fc.string({ unit: 'grapheme-ascii', maxLength: 20 })), { minLength: 1, maxLength: 5, selector: ([name]) => name.toLowerCase() })
  .map((entries) => Object.fromEntries(entries));

/** Maps as JSON: equality of objects overlooks a key `__proto__`. */
function pairs(map: unknown): [string, unknown][] {
  return Object.entries(map as Record<string, unknown>).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

async function shownMap(user: 'alice' | 'admin', field: string, id: string, map: string): Promise<unknown> {
  const { data, errors } = await as(user).send<{ found: Record<string, unknown> }>(`{ found: ${field}(id: "${id}") { ${map} } }`);
  expect(errors).toEqual([]);
  return data.found[map];
}

test('metadata with such keys: created, read alone, in lists of members and of administrators, and by key', async () => {
  const { cinderId } = await testVolume({ metadata: odd });
  for (const user of ['alice', 'admin'] as const) {
    const { data, errors } = await as(user).send<{ volumes: { nodes: { cinderId: string; metadata: unknown }[] } }>(
      `{ volumes(first: 1000${user === 'admin' ? ', allProjects: true, filter: { metadata: { then: "x 0" } }' : ''}) { nodes { cinderId metadata } } }`,
    );
    expect(errors).toEqual([]);
    expect(pairs(data.volumes.nodes.find((node) => node.cinderId === cinderId)?.metadata)).toEqual(pairs(odd));
  }
  for (const [name, value] of Object.entries(odd)) {
    const { data } = await as('alice').send(`query ($key: String!) { volume(id: "${cinderId}") { metadataValue(key: $key) } }`, { key: name });
    expect([name, data]).toEqual([name, { volume: { metadataValue: value } }]);
  }
  const { data } = await as('alice').send(`{ volume(id: "${cinderId}") { a: metadataValue(key: "valueOf") b: metadataValue(key: "catch") } }`);
  expect(data).toEqual({ volume: { a: null, b: null } });
});

test.each(special)('the metadata filter %s finds the volume that has the key, and no other', async (name) => {
  const { cinderId } = await testVolume({ metadata: { [name]: 'only' } });
  await testVolume({ metadata: { other: 'only' } });
  const { data, errors } = await as('alice').send(
    'query ($metadata: StringMap!) { volumes(filter: { metadata: $metadata }) { nodes { cinderId } } }', { metadata: { [name]: 'only' } },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ volumes: { nodes: [{ cinderId }] } });
});

test('each such key alone is set, summarized, and deleted again', async () => {
  const { cinderId: id } = await testVolume({ metadata: { stays: 'y' } });
  for (const name of special) {
    await done('alice', 'setVolumeMetadata', { id, metadata: { [name]: 'z' } });
    expect(pairs(await shownMap('alice', 'volume', id, 'metadata'))).toEqual(pairs({ stays: 'y', [name]: 'z' }));
    const { data } = await as('alice').send<{ volumeSummary: { metadata: { key: string; values: string[] }[] } }>('{ volumeSummary { metadata { key values } } }');
    expect(data.volumeSummary.metadata).toContainEqual({ key: name, values: ['z'] });
    await done('alice', 'deleteVolumeMetadata', { id, keys: [name] });
    expect(await run('alice', 'deleteVolumeMetadata', { id, keys: [name], ignoreMissing: false })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  }
  expect(pairs(await shownMap('alice', 'volume', id, 'metadata'))).toEqual([['stays', 'y']]);
});

test.each(['WebSocket', 'SSE'] as const)('changes of such keys are events, over %s', async (transport) => {
  const { cinderId: id } = await testVolume({ metadata: odd });
  interface Event { volumesChanged: { kind: string; volumeId: string; volume: { metadata: Record<string, string> } | null } }
  const stream = listen<Event>(transport, 'subscription { volumesChanged { kind volumeId volume { metadata } } }');
  const first = await stream.until(({ volumesChanged }) => volumesChanged.volumeId === `Volume:${id}`);
  expect(pairs(first.volumesChanged.volume?.metadata)).toEqual(pairs(odd));
  for (const name of ['then', '__proto__', 'toJSON']) {
    await done('alice', 'setVolumeMetadata', { id, metadata: { [name]: 'changed' } });
    const { volumesChanged } = await stream.until((event) => {
      const map = event.volumesChanged.volumeId === `Volume:${id}` ? event.volumesChanged.volume?.metadata : undefined;
      return map !== undefined && pairs(map).some(([own, value]) => own === name && value === 'changed');
    });
    expect(pairs(volumesChanged.volume?.metadata).map(([own]) => own)).toEqual(special.toSorted());
  }
});

interface Place {
  field: string;
  map: string;
  user: 'alice' | 'admin';
  /** Keys that are the cloud's own. */
  own?: readonly string[];
  /** Puts the map there; returns the id of what has it. */
  put: (map: Record<string, string>) => Promise<string>;
}

const uniqueName = (): string => `behaviour-odd-${Math.random().toString(36).slice(2)}`;

/** Creates what has the map, and deletes it after the test. */
async function created(name: string, type: string, input: object): Promise<string> {
  const user = type === 'snapshot' || type === 'backup' ? 'alice' : 'admin';
  const payload = await done<Record<string, { cinderId: string }>>(user, name, input, `${type} { cinderId }`);
  const id = payload[type]?.cinderId ?? '';
  onTestFinished(async () => {
    await run(user, name.replace('create', 'delete'), { id, ...(user === 'alice' && { wait: soon }) });
  });
  return id;
}

const places: Readonly<Record<string, Place>> = {
  'Volume.metadata': {
    field: 'volume', map: 'metadata', user: 'alice',
    put: async (metadata) => {
      await done('alice', 'updateVolume', { id: volumeId, metadata });
      return volumeId;
    },
  },
  'Volume.imageMetadata': {
    field: 'volume', map: 'imageMetadata', user: 'alice',
    put: async (metadata) => {
      await done('alice', 'deleteVolumeImageMetadata', { id: volumeId });
      await done('alice', 'setVolumeImageMetadata', { id: volumeId, metadata }, 'imageMetadata');
      return volumeId;
    },
  },
  'Snapshot.metadata': {
    field: 'snapshot', map: 'metadata', user: 'alice',
    put: (metadata) => created('createSnapshot', 'snapshot', { volumeId, metadata, wait: soon }),
  },
  'Backup.metadata': {
    field: 'backup', map: 'metadata', user: 'alice',
    put: (metadata) => created('createBackup', 'backup', { volumeId, metadata, wait: soon }),
  },
  'VolumeType.extraSpecs': {
    field: 'volumeType', map: 'extraSpecs', user: 'admin',
    put: (extraSpecs) => created('createVolumeType', 'volumeType', { name: uniqueName(), isPublic: false, extraSpecs }),
  },
  'GroupType.groupSpecs': {
    field: 'groupType', map: 'groupSpecs', user: 'admin',
    put: (groupSpecs) => created('createGroupType', 'groupType', { name: uniqueName(), isPublic: false, groupSpecs }),
  },
  'QosSpec.specs': {
    field: 'qosSpec', map: 'specs', user: 'admin',
    put: (specs) => created('createQosSpec', 'qosSpec', { name: uniqueName(), specs }),
  },
};

describe.each(Object.entries(places))('%s', (_, { field, map, user, put }) => {
  test('sends every such key as it was given', async () => {
    const id = await put({ ...odd });
    expect(pairs(await shownMap(user, field, id, map))).toEqual(pairs(odd));
  });

  test('sends random keys as they were given', async () => {
    const numRuns = cloud.name === 'sandbox' ? 15 : 2;
    await fc.assert(
      fc.asyncProperty(randomMap, async (given) => {
        const id = await put(given);
        expect(pairs(await shownMap(user, field, id, map))).toEqual(pairs(given));
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

test('every field of a map is one of these, or is filled by drivers', () => {
  const maps = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, getNamedType(field.type).name] as const))
    .flatMap(([coordinate, scalar]) => (['StringMap', 'JSON', 'JSONObject'].includes(scalar) ? [coordinate] : []));
  const byDrivers = [
    'Attachment.connectionInfo', 'BackendPoolCapabilities.other', 'CapabilityProperty.other', 'Capabilities.replicationTargets', 'Extension.links',
    'ManageableSnapshot.extraInfo', 'ManageableSnapshot.reference', 'ManageableSnapshot.sourceReference', 'ManageableVolume.extraInfo', 'ManageableVolume.reference',
    'InitVolumeAttachmentPayload.connectionInfo', 'ReplicationTarget.configuration',
    'SetVolumeImageMetadataPayload.imageMetadata',
  ];
  expect(maps.toSorted()).toEqual([...Object.keys(places), ...byDrivers].toSorted());
});
