import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/schema/facts/facts.ts';
import { rowsInputOf } from '../../src/schema/list-sizes.ts';
import { schema } from '../../src/schema/schema.ts';
import { serverId } from './support/attaching.ts';
import { everything, furnish } from './support/furnish.ts';
import { run, runBulk } from './support/run.ts';
import type { UserName } from './support/facts.ts';
import { fixture } from './support/gateway.ts';
import { nodeTypes, samplesOf } from './support/samples.ts';

await furnish(everything(1));

/** Types of resources in bob's project, in which alice and ron have no role, and mutations of such resources. */
const others: readonly string[] = [
  'ConsistencyGroup',
  'ConsistencyGroupSnapshot',
  'GroupSnapshot',
  'Transfer',
  'Message',
  'createConsistencyGroupFromSource',
  'createConsistencyGroupSnapshot',
];
/** Mutations with other errors. The outcome of a cleanup is tested in `cleanup.test.ts`. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // Any user with the key can accept a transfer, so a wrong key is reported as such.
  acceptTransfer: ['ForbiddenError', 'ValidationError'],
  // Cinder compares the snapshot with the latest one before it checks the caller's role, so a reader's error depends on that.
  revertVolumeToSnapshot: ['ForbiddenError', 'NotFoundError', 'ValidationError'],
  // No cloud of the tests supports the required microversion.
  completeVolumeExtend: ['MicroversionTooLowError'],
};
const projectId = '0123456789abcdef0123456789abcdef';

/** Inputs whose necessity or type is not evident from the schema. */
const inputs: Readonly<Record<string, object>> = {
  createVolume: { source: { snapshotId: fixture.snapshotIds[0] } },
  createGroupFromSource: { source: { groupId: fixture.groupIds[0] } },
  createConsistencyGroupFromSource: { source: { consistencyGroupId: fixture.types.consistencyGroupId } },
  createConsistencyGroupSnapshot: { consistencyGroupId: fixture.types.consistencyGroupId },
  createGroupSnapshot: { groupId: fixture.groupIds[0] },
  acceptTransfer: { authKey: '0123456789abcdef' },
  importBackup: { backupService: 'cinder.backup.drivers.posix.PosixBackupDriver', backupUrl: 'e30=' },
  manageVolume: { target: { host: 'lab@one#pool' }, ref: 'nope', name: 'behaviour-stranger' },
  manageSnapshot: { ref: 'nope' },
  migrateVolume: { target: { host: 'lab@two#pool' } },
  resetVolumeStatus: { status: 'ERROR' },
  revertVolumeToSnapshot: { snapshotId: fixture.snapshotIds[0] },
  deleteVolumeImageMetadata: { keys: ['a'] },
  setSnapshotStatus: { status: 'AVAILABLE' },
  createTransfer: { name: 'behaviour-stranger' },
  createAttachment: { serverId },
  restoreBackup: { name: 'behaviour-stranger' },
  createGroupType: { name: 'behaviour-stranger' },
  createQosSpec: { name: 'behaviour-stranger', specs: { a: 'b' } },
  createVolumeType: { name: 'behaviour-stranger' },
  createVolumeTypeEncryption: { provider: 'luks' },
  associateQosSpec: { volumeTypeId: fixture.types.volumeTypeIds[0] },
  disassociateQosSpec: { volumeTypeId: fixture.types.volumeTypeIds[0] },
  failoverService: { backend: { host: 'lab@two' } },
  freezeService: { backend: { host: 'lab@two' } },
  thawService: { backend: { host: 'lab@two' } },
  enableService: { host: 'nobody', binary: 'cinder-volume' },
  disableService: { host: 'nobody', binary: 'cinder-volume' },
  updateQuotaSet: { volumes: 1 },
  updateQuotaClassSet: { name: 'nobody', volumes: 1 },
  updateQosSpec: { specs: { a: 'b' } },
  updateVolumeTypeEncryption: { cipher: 'aes' },
  attachVolume: { serverId },
};

/** Returns a value that is valid for Cinder. For a `@oneOf` input, one field is set. */
function valueOf({ name, type }: Pick<GraphQLInputField, 'name' | 'type'>): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf({ name, type: inner.ofType })];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields());
    const set = inner.isOneOf ? fields.slice(-1) : fields.filter(isRequiredInputField);
    return Object.fromEntries(set.map((field) => [field.name, valueOf(field)]));
  }
  if (name === 'projectId') return projectId;
  return (
    { Int: 5, Boolean: true, StringMap: { a: 'b' }, JSONObject: { host: 'h' }, JSON: 'a', ID: fixture.volumeIds[0] }[
      inner.name
    ] ?? 'a'
  );
}

function inputTypeOf(mutation: string): GraphQLInputObjectType {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  if (!isInputObjectType(type)) throw new Error(`${mutation} has no input type.`);
  return type;
}

/** The type of the resource whose ID the input has. Undefined for a project's ID or no ID. */
function kindOf(mutation: string): string | undefined {
  const { id } = inputTypeOf(mutation).getFields();
  return id && [factsOf(id).idOf].flat()[0];
}

/** Returns an input that Cinder would accept from an authorized caller, with the required fields and one to change. */
async function inputOf(mutation: string): Promise<object> {
  const fields = Object.values(inputTypeOf(mutation).getFields());
  const required = fields.filter((field) => isRequiredInputField(field) && field.name !== 'id');
  const known = inputs[mutation] ?? {};
  const something =
    mutation.startsWith('update') && !(mutation in inputs) ? fields.filter(({ name }) => name === 'name') : [];
  const strict = fields.some(({ name }) => name === 'ignoreMissing') && { ignoreMissing: false };
  const values = [...required, ...something].map((field) => [field.name, valueOf(field)]);
  const kind = nodeTypes.find(({ name }) => name === kindOf(mutation));
  const id = kind && (await samplesOf(kind))[0];
  return { ...(Object.fromEntries(values) as object), ...(id !== undefined && { id }), ...strict, ...known };
}

const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
const mutations = fields
  .filter((field) => factsOf(field).bulkOf === undefined && field.name !== 'cleanupProject')
  .map(({ name }) => name);
/** The bulk mutations, with the field of the input that has the rows. */
const bulkMutations = fields.flatMap((field): [string, string, string][] => {
  const { bulkOf } = factsOf(field);
  return bulkOf === undefined ? [] : [[field.name, bulkOf, rowsInputOf(field) ?? '']];
});

/** Returns an input of a bulk mutation with one row, as `inputOf` for the single one. */
async function bulkInputOf(single: string, rows: string): Promise<object> {
  const { id, newSize, ...shared } = (await inputOf(single)) as { id: string; newSize?: number };
  return { ...shared, [rows]: [rows === 'ids' ? id : { id, newSize }] };
}

describe.each(['ron', 'bob'] as const)('a mutation is refused for %s who is not authorized:', (user) => {
  test.each(mutations)('%s', async (mutation) => {
    const isOthers = [mutation, kindOf(mutation) ?? ''].some((name) => others.includes(name));
    const caller: UserName = user === 'bob' && isOthers ? 'alice' : user;
    const { userErrors } = await run(caller, mutation, await inputOf(mutation));
    expect(exceptions[mutation] ?? ['ForbiddenError', 'NotFoundError']).toContain(userErrors[0]?.__typename);
    expect(userErrors).toHaveLength(1);
  });

  test.each(bulkMutations)('%s, in each row', async (mutation, single, rows) => {
    const { results } = await runBulk(user, mutation, await bulkInputOf(single, rows));
    expect(results).toHaveLength(1);
    expect(['ForbiddenError', 'NotFoundError']).toContain(results[0]?.userErrors[0]?.__typename);
  });
});
