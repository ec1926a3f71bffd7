import fc from 'fast-check';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { execute } from '../../support/execute.ts';
import type { FakeOptions, Store } from '../../support/fake-cinder.ts';
import * as row from '../../support/rows.ts';

type Map = Readonly<Record<string, string>>;

/** Keys with a meaning in JavaScript. */
const special = ['then', '__proto__', 'constructor', 'toJSON', 'toString', 'hasOwnProperty', 'length', 'catch'];
/** Keys that are neither numbers, which JavaScript sorts first, nor contain dots, which cannot be part of a path. */
const key = fc.oneof(
  fc.constantFrom(...special, 'k'.repeat(255)),
  fc
    .string({ unit: fc.constantFrom('a', 'B', 'z', '0', '9', '_', '-', ':', '.'), minLength: 1, maxLength: 12 })
    .filter((name) => !/^(\.{1,2}|\d+)$/.test(name)),
);
const anyKey = fc.oneof(
  key,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', 'tail ', 'Ébé', '🙂'),
);
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const mapOf = (keys: fc.Arbitrary<string>, values = anyText): fc.Arbitrary<Map> =>
  fc.array(fc.tuple(keys, values), { minLength: 1, maxLength: 5 }).map((entries) => Object.fromEntries(entries));

/** The fields of all types of one kind that return maps: `Volume.metadata`. */
function mapFields(
  hasFields: (type: GraphQLNamedType) => { name: string; type: Parameters<typeof getNamedType>[0] }[],
): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    hasFields(type)
      .filter((field) => ['StringMap', 'JSON', 'JSONObject'].includes(getNamedType(field.type)?.name ?? ''))
      .map((field) => `${type.name}.${field.name}`),
  );
}

interface Shown {
  /** A document that selects the map once, as `map`. */
  document: string;
  store?: (map: Map) => Store;
  answers?: (map: Map) => Readonly<Record<string, unknown>>;
}

const pools = 'GET /scheduler-stats/get_pools';
const manageable = (resource: string, map: string): Shown => ({
  document: `{ manageable${resource}s(host: "h@b#p") { nodes { map: ${map} } } }`,
  answers: (value) => ({
    [`GET /manageable_${resource.toLowerCase()}s/detail`]: {
      [`manageable-${resource.toLowerCase()}s`]: [
        {
          reference: { a: 'b' },
          source_reference: { a: 'b' },
          size: 1,
          safe_to_manage: true,
          [map.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`)]: value,
        },
      ],
    },
  }),
});
const capabilities = (more: object): Readonly<Record<string, unknown>> => ({
  'GET /capabilities/{host}': { namespace: 'n', replication_targets: [], properties: {}, ...more },
});

const shown: Readonly<Record<string, Shown>> = {
  'Volume.metadata': {
    document: `{ volume(id: "${row.volumeId(1)}") { map: metadata } }`,
    store: (metadata) => ({ volumes: [row.volumeRow(1, { metadata })] }),
  },
  'Volume.imageMetadata': {
    document: `{ volume(id: "${row.volumeId(1)}") { map: imageMetadata } }`,
    store: (map) => ({ volumes: [row.volumeRow(1, { volume_image_metadata: map })] }),
  },
  'Snapshot.metadata': {
    document: `{ snapshot(id: "${row.snapshotId(1)}") { map: metadata } }`,
    store: (metadata) => ({ snapshots: [row.snapshotRow(1, 1, { metadata })] }),
  },
  'Backup.metadata': {
    document: `{ backup(id: "${row.backupId(1)}") { map: metadata } }`,
    store: (metadata) => ({ backups: [row.backupRow(1, 1, { metadata })] }),
  },
  'Attachment.connectionInfo': {
    document: `{ attachment(id: "${row.attachmentId(1)}") { map: connectionInfo } }`,
    store: (map) => ({ attachments: [row.attachmentRow(1, 1, { connection_info: map })] }),
  },
  'VolumeType.extraSpecs': {
    document: `{ volumeType(id: "${row.typeId(1)}") { map: extraSpecs } }`,
    store: (map) => ({ volumeTypes: [row.typeRow(1, { extra_specs: map })] }),
  },
  'GroupType.groupSpecs': {
    document: `{ groupType(id: "${row.groupTypeId(1)}") { map: groupSpecs } }`,
    store: (map) => ({ groupTypes: [row.groupTypeRow(1, { group_specs: map })] }),
  },
  'QosSpec.specs': {
    document: `{ qosSpec(id: "${row.qosSpecId(1)}") { map: specs } }`,
    store: (specs) => ({ qosSpecs: [row.qosSpecRow(1, { specs })] }),
  },
  'BackendPoolCapabilities.other': {
    document: '{ backendPools { capabilities { map: other } } }',
    answers: (map) => ({ [pools]: { pools: [{ name: 'h@b#p', capabilities: map }] } }),
  },
  'Capabilities.replicationTargets': {
    document: '{ capabilities(host: "h@b") { map: replicationTargets } }',
    answers: (map) => capabilities({ replication_targets: [map] }),
  },
  'CapabilityProperty.other': {
    document: '{ capabilities(host: "h@b") { properties { map: other } } }',
    answers: (map) => capabilities({ properties: { p: map } }),
  },
  'Extension.links': {
    document: '{ extensions { map: links } }',
    answers: (map) => ({
      'GET /extensions': {
        extensions: [{ alias: 'a', name: 'A', description: null, updated: row.time(1), links: [map] }],
      },
    }),
  },
  'ManageableVolume.reference': manageable('Volume', 'reference'),
  'ManageableVolume.extraInfo': manageable('Volume', 'extraInfo'),
  'ManageableSnapshot.reference': manageable('Snapshot', 'reference'),
  'ManageableSnapshot.sourceReference': manageable('Snapshot', 'sourceReference'),
  'ManageableSnapshot.extraInfo': manageable('Snapshot', 'extraInfo'),
  'ReplicationTarget.configuration': {
    document: `{ group(id: "${row.groupId(1)}") { replicationTargets { map: configuration } } }`,
    store: () => ({ groups: [row.groupRow(1)] }),
    answers: (map) => ({ 'POST /groups/{id}/action': { replication_targets: [map] } }),
  },
  'InitVolumeAttachmentPayload.connectionInfo': {
    document: `mutation { initVolumeAttachment(input: { id: "${row.volumeId(1)}", connector: {} }) { map: connectionInfo } }`,
    answers: (map) => ({ 'POST /volumes/{id}/action': { connection_info: map } }),
  },
  'SetVolumeImageMetadataPayload.imageMetadata': {
    document: `mutation { setVolumeImageMetadata(input: { id: "${row.volumeId(1)}", metadata: { a: "b" } }) { map: imageMetadata } }`,
    answers: (map) => ({ 'POST /volumes/{id}/action': { metadata: map } }),
  },
};

const asAnswers = (bodies: Readonly<Record<string, unknown>> = {}): NonNullable<FakeOptions['answers']> =>
  Object.fromEntries(Object.entries(bodies).map(([call, body]) => [call, () => body]));

describe('fields of maps', () => {
  test.each(Object.entries(shown))('%s returns any keys unchanged', async (_, { document, store, answers }) => {
    await fc.assert(
      fc.asyncProperty(mapOf(anyKey), async (map) => {
        const { data, errors } = await execute(document, store?.(map), {
          isAdmin: true,
          answers: asAnswers(answers?.(map)),
        });
        expect(errors).toBeUndefined();
        expect(JSON.stringify(data)).toMatch(/"map":/);
        expect(JSON.stringify(data)).toContain(JSON.stringify(map));
      }),
      { numRuns: 30, examples: special.map((name) => [Object.fromEntries([[name, 'x']])]) },
    );
  });

  test('are all in this list', () => {
    const ofGateway = ['DeleteStep.input'];
    expect(mapFields((type) => (isObjectType(type) ? Object.values(type.getFields()) : [])).toSorted()).toEqual(
      [...Object.keys(shown), ...ofGateway].toSorted(),
    );
  });
});

const volume = { id: row.volumeId(1) };
/** The other inputs of each mutation with a map. */
const given: Readonly<Record<string, object>> = {
  'CreateAttachmentInput.connector': { volumeId: row.volumeId(1) },
  'CreateBackupInput.metadata': { volumeId: row.volumeId(1) },
  'CreateGroupTypeGroupSpecsInput.groupSpecs': { id: row.groupTypeId(1) },
  'CreateGroupTypeInput.groupSpecs': { name: 'n' },
  'CreateQosSpecInput.specs': { name: 'n' },
  'CreateSnapshotInput.metadata': { volumeId: row.volumeId(1) },
  'CreateVolumeInput.metadata': { size: 1 },
  'CreateVolumeInput.schedulerHints': { size: 1 },
  'CreateVolumeTypeInput.extraSpecs': { name: 'n' },
  'DetachVolumeInput.connector': { ...volume, force: true },
  'InitVolumeAttachmentInput.connector': volume,
  'ManageSnapshotInput.metadata': { volumeId: row.volumeId(1), ref: 'r' },
  'ManageSnapshotInput.ref': { volumeId: row.volumeId(1) },
  'ManageVolumeInput.metadata': { target: { host: 'h@b#p' }, ref: 'r' },
  'ManageVolumeInput.ref': { target: { host: 'h@b#p' } },
  'SetSnapshotMetadataInput.metadata': { id: row.snapshotId(1) },
  'SetSnapshotsMetadataInput.metadata': { ids: [row.snapshotId(1)] },
  'SetVolumeImageMetadataInput.metadata': volume,
  'SetVolumeMetadataInput.metadata': volume,
  'SetVolumesMetadataInput.metadata': { ids: [row.volumeId(1)] },
  'TerminateVolumeAttachmentInput.connector': volume,
  'UpdateAttachmentInput.connector': { id: row.attachmentId(1) },
  'UpdateBackupInput.metadata': { id: row.backupId(1) },
  'UpdateQosSpecInput.specs': { id: row.qosSpecId(1) },
  'UpdateVolumeInput.metadata': volume,
  'UpdateVolumeTypeExtraSpecsInput.extraSpecs': { id: row.typeId(1) },
};
/** Keys that a map requires. */
const needed: Readonly<Record<string, Map>> = { 'UpdateAttachmentInput.connector': { host: 'h1' } };
const filters: Readonly<Record<string, string>> = {
  'VolumeFilter.metadata': 'volumes',
  'VolumeFilter.imageMetadata': 'volumes',
  'SnapshotFilter.metadata': 'snapshots',
  'VolumeTypeFilter.extraSpecs': 'volumeTypes',
};
const cleanup = 'CleanupFilter.metadata';
const bulkRow = 'DetachVolumesRowInput.connector';

/** Responses to changes are empty, because only the request matters. */
const accepting: NonNullable<FakeOptions['answers']> = new Proxy(
  {},
  { get: (_, call: string) => (call.startsWith('GET ') ? undefined : () => ({})) },
);
const store: Store = { volumes: [row.volumeRow(1)], attachments: [row.attachmentRow(1, 1)] };
/** A map as a literal of a document, if its keys are names. */
const literal = (map: Map): string =>
  `{ ${Object.entries(map)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
const specialMap: Map = Object.fromEntries(special.map((name, index) => [name, `${index}`]));

describe('inputs of maps', () => {
  test.each(Object.entries(given))(
    '%s sends any keys unchanged, from variables and from documents',
    async (coordinate, others) => {
      const [type = '', name = ''] = coordinate.split('.');
      const mutation = type.charAt(0).toLowerCase() + type.slice(1).replace(/Input$/, '');
      const bodies = async (map: Map): Promise<string> => {
        const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
        const run = await execute(document, store, {
          isAdmin: true,
          answers: accepting,
          variables: { input: { ...others, [name]: { ...map, ...needed[coordinate] } } },
        });
        return JSON.stringify(run.bodies);
      };
      await fc.assert(
        fc.asyncProperty(mapOf(key.filter((one) => one !== 'name' && one !== 'consumer')), async (map) => {
          expect(await bodies(map)).toContain(JSON.stringify(map).slice(1, -1));
        }),
        { numRuns: 30, examples: special.map((one) => [Object.fromEntries([[one, 'x']])]) },
      );
      const rest = Object.entries(others).map(
        ([field, value]) =>
          `${field}: ${typeof value === 'object' && !Array.isArray(value) ? literal(value as Map) : JSON.stringify(value)}`,
      );
      const inline = `mutation { ${mutation}(input: { ${[...rest, `${name}: ${literal({ ...specialMap, ...needed[coordinate] })}`].join(', ')} }) { __typename } }`;
      const run = await execute(inline, store, { isAdmin: true, answers: accepting });
      expect(JSON.stringify(run.bodies)).toContain(JSON.stringify(specialMap).slice(1, -1));
    },
  );

  test.each(Object.entries(filters))('%s sends any keys unchanged', async (coordinate, field) => {
    const [type = '', name = ''] = coordinate.split('.');
    await fc.assert(
      // A space is a plus sign in the query.
      fc.asyncProperty(
        mapOf(
          key,
          anyText.map((text) => text.replaceAll(' ', '_')),
        ),
        async (map) => {
          const document = `query ($filter: ${type}) { ${field}(filter: $filter) { nodes { cinderId } } }`;
          const run = await execute(document, {}, { isAdmin: true, variables: { filter: { [name]: map } } });
          expect(run.errors).toBeUndefined();
          expect(run.calls.join('\n')).toContain(JSON.stringify(map));
        },
      ),
      { numRuns: 30, examples: special.map((one) => [Object.fromEntries([[one, 'x']])]) },
    );
  });

  test(`${cleanup} finds the resources with any keys, and no others`, async () => {
    await fc.assert(
      fc.asyncProperty(mapOf(key), async (map) => {
        const mixed = {
          volumes: [
            row.volumeRow(1, { metadata: { ...map, more: 'y' } }),
            row.volumeRow(2),
            row.volumeRow(3, { metadata: { ...map, [Object.keys(map)[0] ?? '']: 'other value of it' } }),
          ],
        };
        const document =
          'mutation ($input: CleanupProjectInput!) { cleanupProject(input: $input) { rows { resource { ... on Volume { cinderId } } } } }';
        const { data, errors } = await execute(document, mixed, {
          variables: { input: { filter: { metadata: map } } },
        });
        expect(errors).toBeUndefined();
        expect(data).toEqual({ cleanupProject: { rows: [{ resource: { cinderId: row.volumeId(1) } }] } });
      }),
      { numRuns: 30, examples: special.map((one) => [Object.fromEntries([[one, 'x']])]) },
    );
  });

  test(`${bulkRow} sends any keys unchanged`, async () => {
    await fc.assert(
      fc.asyncProperty(mapOf(key), async (map) => {
        const document = 'mutation ($input: DetachVolumesInput!) { detachVolumes(input: $input) { __typename } }';
        const variables = { input: { force: true, volumes: [{ ...volume, connector: map }] } };
        const run = await execute(document, store, { isAdmin: true, answers: accepting, variables });
        expect(JSON.stringify(run.bodies)).toContain(JSON.stringify(map));
      }),
      { numRuns: 30, examples: special.map((one) => [Object.fromEntries([[one, 'x']])]) },
    );
  });

  test('are all in this list', () => {
    const known = [...Object.keys(given), ...Object.keys(filters), cleanup, bulkRow];
    expect(mapFields((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : [])).toSorted()).toEqual(
      known.toSorted(),
    );
  });
});
