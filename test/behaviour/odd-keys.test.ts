import fc from 'fast-check';
import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { furnish } from './support/furnish.ts';
import { as, cloud } from './support/gateway.ts';
import { mapPlaces, putMap, type MapPlace } from './support/map-places.ts';
import { make, volumes, type Row } from './support/make.ts';
import { restAs } from './support/project.ts';
import { done, run } from './support/run.ts';
import { listen } from './support/streams.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ volumes: 2, attachment: true });

const special = ['then', '__proto__', 'constructor', 'toJSON', 'toString', 'hasOwnProperty', 'length'];

/** A map with every key that has a meaning in JavaScript. */
const odd: Readonly<Record<string, string>> = Object.fromEntries(special.map((key, index) => [key, `x ${index}`]));

/** Random keys, except `.` and `..`, which cannot be in a path. */
const key = fc.oneof(
  fc.constantFrom(...special),
  fc
    .string({ unit: fc.constantFrom('a', 'B', 'z', '0', '9', '_', '-', ':', '.'), minLength: 1, maxLength: 20 })
    .filter((name) => name !== '.' && name !== '..'),
);
/** Random maps. Their keys differ in more than case, because Cinder's collation ignores case. */
const randomMap = fc
  .uniqueArray(fc.tuple(key, fc.string({ unit: 'grapheme-ascii', maxLength: 20 })), {
    minLength: 1,
    maxLength: 5,
    selector: ([name]) => name.toLowerCase(),
  })
  .map((entries) => Object.fromEntries(entries));

/** Maps as sorted pairs, because the equality of objects ignores a key `__proto__`. */
function pairs(map: unknown): [string, unknown][] {
  return Object.entries(map as Record<string, unknown>).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function placeOf(coordinate: string): MapPlace {
  const { [coordinate]: place } = mapPlaces;
  if (!place) throw new Error(`${coordinate} is not in mapPlaces.`);
  return place;
}

async function shownMap(user: 'alice' | 'admin', field: string, id: string, map: string): Promise<unknown> {
  const { data, errors } = await as(user).send<{ found: Record<string, unknown> }>(
    `{ found: ${field}(id: "${id}") { ${map} } }`,
  );
  expect(errors).toEqual([]);
  return data.found[map];
}

test('metadata with special keys is created, read alone, read in lists and read by key', async () => {
  const { cinderId } = await testVolume({ metadata: odd });
  for (const user of ['alice', 'admin'] as const) {
    const { data, errors } = await as(user).send<{ volumes: { nodes: { cinderId: string; metadata: unknown }[] } }>(
      `{ volumes(first: 1000${user === 'admin' ? ', allProjects: true, filter: { metadata: { then: "x 0" } }' : ''}) { nodes { cinderId metadata } } }`,
    );
    expect(errors).toEqual([]);
    expect(pairs(data.volumes.nodes.find((node) => node.cinderId === cinderId)?.metadata)).toEqual(pairs(odd));
  }
  for (const [name, value] of Object.entries(odd)) {
    const { data } = await as('alice').send(
      `query ($key: String!) { volume(id: "${cinderId}") { metadataValue(key: $key) } }`,
      { key: name },
    );
    expect([name, data]).toEqual([name, { volume: { metadataValue: value } }]);
  }
  const { data } = await as('alice').send(
    `{ volume(id: "${cinderId}") { a: metadataValue(key: "valueOf") b: metadataValue(key: "catch") } }`,
  );
  expect(data).toEqual({ volume: { a: null, b: null } });
});

test('each special key alone can be set, summarized and deleted', async () => {
  const { cinderId: id } = await testVolume({ metadata: { stays: 'y' } });
  for (const name of special) {
    await done('alice', 'setVolumeMetadata', { id, metadata: { [name]: 'z' } });
    expect(pairs(await shownMap('alice', 'volume', id, 'metadata'))).toEqual(pairs({ stays: 'y', [name]: 'z' }));
    const { data } = await as('alice').send<{ volumeSummary: { metadata: { key: string; values: string[] }[] } }>(
      '{ volumeSummary { metadata { key values } } }',
    );
    expect(data.volumeSummary.metadata).toContainEqual({ key: name, values: ['z'] });
    await done('alice', 'deleteVolumeMetadata', { id, keys: [name] });
    expect(await run('alice', 'deleteVolumeMetadata', { id, keys: [name], ignoreMissing: false })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
  }
  expect(pairs(await shownMap('alice', 'volume', id, 'metadata'))).toEqual([['stays', 'y']]);
});

const keptChanged = ['then', '__proto__', 'toJSON'];
/** The resources with metadata that have streams, with a function that changes their metadata. */
const streams: Readonly<Record<string, (id: string, metadata: object) => Promise<unknown>>> = {
  volume: (id, metadata) => done('alice', 'setVolumeMetadata', { id, metadata }),
  snapshot: (id, metadata) => done('alice', 'setSnapshotMetadata', { id, metadata }),
  backup: (id, metadata) => done('alice', 'updateBackup', { id, metadata }),
};
const streamed = Object.entries(streams).flatMap(([name, change]) =>
  (['WebSocket', 'SSE'] as const).map((transport) => ({ name, change, transport })),
);

test.each(streamed)(
  'changes of special keys of a $name are events over $transport',
  async ({ name, change, transport }) => {
    const id =
      name === 'volume'
        ? (await testVolume({ metadata: odd })).cinderId
        : await putMap(placeOf(name === 'snapshot' ? 'Snapshot.metadata' : 'Backup.metadata'), odd);
    interface Event {
      change: { id: string; found: { metadata: Record<string, string> } | null };
    }
    const stream = listen<Event>(
      transport,
      `subscription { change: ${name}sChanged { id: ${name}Id found: ${name} { metadata } } }`,
    );
    const mapIn = (event: Event): Record<string, string> | undefined =>
      event.change.id.endsWith(`:${id}`) ? event.change.found?.metadata : undefined;
    expect(pairs(mapIn(await stream.until((event) => mapIn(event) !== undefined)))).toEqual(pairs(odd));
    let expected: Record<string, string> = odd;
    for (const key of keptChanged) {
      // A computed key `__proto__` creates an own property, unlike a literal one.
      expected = { ...expected, [key]: 'changed' };
      await change(id, name === 'backup' ? expected : { [key]: 'changed' });
      await stream.until((event) => JSON.stringify(pairs(mapIn(event) ?? {})) === JSON.stringify(pairs(expected)));
    }
  },
);

const longest = 'k'.repeat(255);
/** Keys that Cinder accepts if it accepts spaces. */
const withBlanks = [' ', 'tail ', 'a b/c:d.e-f_g'];
/** Keys that no map accepts. */
const noKeys = ['', `${longest}k`, 'Ébé', '日本', '🙂', 'a"b', '%'];

describe.each(Object.entries(mapPlaces))('%s', (_, place) => {
  const { field, map, user, mutation, input, others, hasBlanks, isChecked } = place;
  const stored = async (given: Readonly<Record<string, string>>): Promise<void> => {
    const id = await putMap(place, given);
    expect(pairs(await shownMap(user, field, id, map))).toEqual(pairs(given));
  };

  test('stores every special key unchanged', () => stored(odd));

  test('stores the longest key, and keys with spaces if Cinder accepts them', () =>
    stored({
      ...Object.fromEntries((hasBlanks ? withBlanks : []).map((name, index) => [name, `${index}`])),
      [longest]: 'x',
    }));

  test('stores random keys unchanged', async () => {
    const numRuns = cloud.name === 'sandbox' ? 15 : 2;
    await fc.assert(fc.asyncProperty(randomMap, stored), { numRuns, endOnFailure: true });
  });

  test.each([...noKeys, ...(hasBlanks ? [] : withBlanks)])(
    'refuses the key %j with an error that names it',
    async (name) => {
      const { userErrors, calls } = await run(user, mutation, { ...others(), [input]: { [name]: 'x' } });
      expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
      expect(userErrors[0]?.path?.slice(0, 2)).toEqual(['input', input]);
      const hasLength = name !== '' && name.length <= longest.length;
      const [, , key] = userErrors[0]?.path ?? [];
      if (hasLength) expect(key ?? userErrors[0]?.message).toContain(key === undefined ? JSON.stringify(name) : name);
      expect(calls).toHaveLength(isChecked || !hasLength ? 0 : 1);
    },
  );
});

// The last tests that change data, because these volumes are in the metadata of the summary.
describe('the metadata filter', () => {
  let made: Row[] = [];

  beforeAll(async () => {
    made = await make(restAs('alice'), volumes, [...special, 'other'], (name) => ({
      volume: { name, size: 1, metadata: { [name]: 'only' } },
    }));
  });

  test.each(special)('with the key %s finds only the volume that has the key', async (name) => {
    const { data, errors } = await as('alice').send(
      'query ($metadata: StringMap!) { volumes(filter: { metadata: $metadata }) { nodes { cinderId } } }',
      { metadata: { [name]: 'only' } },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ volumes: { nodes: [{ cinderId: made[special.indexOf(name)]?.id }] } });
  });
});

test('every map of the schema is tested here, or is filled by drivers or the gateway', () => {
  const maps = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        (field) => [`${type.name}.${field.name}`, getNamedType(field.type).name] as const,
      ),
    )
    .flatMap(([coordinate, scalar]) => (['StringMap', 'JSON', 'JSONObject'].includes(scalar) ? [coordinate] : []));
  const byGateway = ['DeleteStep.input'];
  const byDrivers = [
    'Attachment.connectionInfo',
    'BackendPoolCapabilities.other',
    'CapabilityProperty.other',
    'Capabilities.replicationTargets',
    'Extension.links',
    'ManageableSnapshot.extraInfo',
    'ManageableSnapshot.reference',
    'ManageableSnapshot.sourceReference',
    'ManageableVolume.extraInfo',
    'ManageableVolume.reference',
    'InitVolumeAttachmentPayload.connectionInfo',
    'ReplicationTarget.configuration',
    'SetVolumeImageMetadataPayload.imageMetadata',
  ];
  expect(maps.toSorted()).toEqual([...Object.keys(mapPlaces), ...byDrivers, ...byGateway].toSorted());
});
