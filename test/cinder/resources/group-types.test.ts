import { describe, expect, test } from 'vitest';
import type { CinderClient } from '../../../src/cinder/client.ts';
import { CinderError } from '../../../src/cinder/errors.ts';
import { deleteGroupSpec, groupTypes } from '../../../src/cinder/resources/group-types.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { groupTypeId, groupTypeRow } from '../../support/rows.ts';

test('decodes a whole record', () => {
  expect(groupTypes.decode(groupTypeRow(1, { group_specs: { a: 'b', none: null } }))).toEqual({
    kind: 'GroupType',
    id: groupTypeId(1),
    name: 'group type 1',
    description: null,
    isPublic: true,
    groupSpecs: { a: 'b', none: '' },
  });
});

test('returns null for hidden specs, and an empty map for no specs', () => {
  expect(groupTypes.decode({ id: groupTypeId(1) }).groupSpecs).toBeNull();
  expect(groupTypes.decode({ id: groupTypeId(1), group_specs: {} }).groupSpecs).toEqual({});
});

const noKey = new CinderError('NOT_FOUND', `Group Type ${groupTypeId(1)} has no specs with key gone.`);
const noType = new CinderError('NOT_FOUND', `Group type ${groupTypeId(1)} could not be found.`);

function refusing(error: CinderError): CinderClient {
  const throws = (): never => {
    throw error;
  };
  return fakeCinder({}, { answers: { 'DELETE /group_types/{id}/group_specs/{key}': throws } }).client;
}

describe('deleteGroupSpec', () => {
  test('ignores a key that does not exist if requested', async () => {
    expect(await deleteGroupSpec(refusing(noKey), groupTypeId(1), 'gone', true)).toEqual({
      id: groupTypeId(1),
      requestId: undefined,
    });
  });

  test('reports the key that does not exist', async () => {
    const failure = await failureOf(() => deleteGroupSpec(refusing(noKey), groupTypeId(1), 'gone', false));
    expect(failure).toEqual(cinderError('NOT_FOUND', 'has no specs with key gone', { path: ['input', 'key'] }));
  });

  test('never ignores a type that does not exist', async () => {
    expect(await failureOf(() => deleteGroupSpec(refusing(noType), groupTypeId(1), 'gone', true))).toBe(noType);
  });
});
