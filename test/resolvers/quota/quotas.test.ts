import { describe, expect, test } from 'vitest';
import { limits, quotaClassSet, quotaSet, quotaSetDefaults } from '../../../src/resolvers/quota/quotas.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import type { FakeOptions } from '../../support/fake-cinder.ts';
import { operation } from '../../support/operation.ts';
import { quotaSetRow } from '../../support/rows.ts';

const answers: FakeOptions['answers'] = {
  'GET /os-quota-sets/{project_id}': ({ params }) => ({ quota_set: quotaSetRow(String(params?.['project_id'])) }),
  'GET /os-quota-sets/{project_id}/defaults': ({ params }) => ({
    quota_set: quotaSetRow(String(params?.['project_id'])),
  }),
  'GET /os-quota-class-sets/{name}': ({ params }) => ({ quota_class_set: quotaSetRow(String(params?.['name'])) }),
  'GET /limits': () => ({ limits: { rate: [], absolute: {} } }),
};

test('defaults to the project of the caller', async () => {
  const { context, calls } = operation({}, { answers });
  await quotaSet(context, {});
  await quotaSetDefaults(context, { projectId: null });
  await limits(context, {});
  await limits(context, { projectId: 'p1' });
  expect(calls).toEqual([
    'GET /os-quota-sets/p1?usage=true',
    'GET /os-quota-sets/p1/defaults',
    'GET /limits',
    'GET /limits',
  ]);
});

describe('the limits of another project', () => {
  test.each<[string, FakeOptions, ReturnType<typeof cinderError>]>([
    ['a member', {}, cinderError('FORBIDDEN')],
    [
      'an older cloud',
      { isAdmin: true, microversion: '3.38' },
      cinderError('MICROVERSION_TOO_LOW', 'limits of another project', { required: '3.39', available: '3.38' }),
    ],
  ])('make no call for %s', async (_, options, failure) => {
    const { context, calls } = operation({}, { answers, ...options });
    expect(await failureOf(async () => limits(context, { projectId: 'p2' }))).toEqual(failure);
    expect(calls).toEqual([]);
  });

  test('are read for an administrator', async () => {
    const { context, calls } = operation({}, { answers, isAdmin: true, microversion: '3.39' });
    await limits(context, { projectId: 'p2' });
    expect(calls).toEqual(['GET /limits?project_id=p2']);
  });
});

test.each(['default', 'a class', 'v1.2', '...'])('accepts the class name %j', async (name) => {
  expect(await quotaClassSet(operation({}, { answers }).context, { name })).toMatchObject({ id: name });
});

test.each(['', '.', '..', 'a/b', 'a%2fb', 'a\nb', 'a\n', 'x'.repeat(256)])(
  'refuses the class name %j',
  async (name) => {
    const { context, calls } = operation({}, { answers });
    expect(await failureOf(async () => quotaClassSet(context, { name }))).toEqual(
      cinderError('BAD_USER_INPUT', 'The name of a quota class', { path: ['name'] }),
    );
    expect(calls).toEqual([]);
  },
);
