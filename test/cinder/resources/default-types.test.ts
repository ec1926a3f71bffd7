import { expect, test } from 'vitest';
import { CinderError, type ErrorCode } from '../../../src/cinder/errors.ts';
import { defaultVolumeTypeOf, defaultVolumeTypes } from '../../../src/cinder/resources/default-types.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder, notFound, type FakeOptions } from '../../support/fake-cinder.ts';
import { typeId } from '../../support/rows.ts';

const row = { project_id: 'p2', volume_type_id: typeId(1) };
const record = { kind: 'DefaultVolumeType', projectId: 'p2', volumeTypeId: typeId(1) };
const one = 'GET /default-types/{project_id}';
const failing = (code: ErrorCode): FakeOptions['answers'] => ({
  [one]: () => Promise.reject(new CinderError(code, 'Cinder returned 500.', { status: 500 })),
});

test('lists the default types of all projects', async () => {
  const { client } = fakeCinder(
    {},
    { isAdmin: true, answers: { 'GET /default-types': () => ({ default_types: [row] }) } },
  );
  expect(await defaultVolumeTypes(client)).toEqual([record]);
});

test('reads the default type of a project', async () => {
  const { client, calls } = fakeCinder({}, { isAdmin: true, answers: { [one]: () => ({ default_type: row }) } });
  expect(await defaultVolumeTypeOf(client, 'p2')).toEqual(record);
  expect(calls).toEqual(['GET /default-types/p2']);
});

test('returns null for a project without a default type', async () => {
  const { client } = fakeCinder({}, { isAdmin: true, answers: { [one]: () => Promise.reject(notFound()) } });
  expect(await defaultVolumeTypeOf(client, 'p2')).toBeNull();
});

test('throws FORBIDDEN if Cinder fails for a member, and UPSTREAM_ERROR for an administrator', async () => {
  const asked = (isAdmin: boolean) =>
    defaultVolumeTypeOf(fakeCinder({}, { isAdmin, answers: failing('UPSTREAM_ERROR') ?? {} }).client, 'p2');
  expect(await failureOf(() => asked(false))).toEqual(cinderError('FORBIDDEN', 'Only administrators', { status: 500 }));
  expect(await failureOf(() => asked(true))).toEqual(cinderError('UPSTREAM_ERROR'));
});

test('does not change other errors', async () => {
  const { client } = fakeCinder({}, { answers: failing('UPSTREAM_TIMEOUT') ?? {} });
  expect(await failureOf(() => defaultVolumeTypeOf(client, 'p2'))).toEqual(cinderError('UPSTREAM_TIMEOUT'));
});

test('makes no call on a cloud without default types', async () => {
  const { client, calls } = fakeCinder({}, { isAdmin: true, microversion: '3.61' });
  for (const ask of [() => defaultVolumeTypes(client), () => defaultVolumeTypeOf(client, 'p2')]) {
    expect(await failureOf(ask)).toEqual(
      cinderError('MICROVERSION_TOO_LOW', 'requires microversion 3.62', { required: '3.62' }),
    );
  }
  expect(calls).toEqual([]);
});
