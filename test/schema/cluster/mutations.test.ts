import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { clusterRow } from '../../support/rows.ts';
import { expectCalls, expectRefused } from '../support/mutate.ts';

test.each<[string, object, string, object]>([
  ['enableCluster', { name: 'c@b' }, 'enable', { name: 'c@b' }],
  ['enableCluster', { name: 'c@b', binary: 'cinder-backup' }, 'enable', { name: 'c@b', binary: 'cinder-backup' }],
  ['disableCluster', { name: 'c@b', binary: null, disabledReason: null }, 'disable', { name: 'c@b' }],
  ['disableCluster', { name: 'c@b', disabledReason: 'why' }, 'disable', { name: 'c@b', disabled_reason: 'why' }],
])('%s sends %j without null values', async (name, input, call, body) => {
  await expectCalls(name, input, [`PUT /clusters/${call}`], [body]);
});

test('disableCluster returns the cluster with one further call', async () => {
  const document = 'mutation { disableCluster(input: { name: "c@b" }) { cluster { name disabledReason } } }';
  const rows = [clusterRow('c@b#x'), clusterRow('c@b', { disabled_reason: 'why' })];
  const answers = { 'PUT /clusters/disable': () => ({}), 'GET /clusters/detail': () => ({ clusters: rows }) };
  const { data, calls } = await execute(document, {}, { answers });
  expect(data).toEqual({ disableCluster: { cluster: { name: 'c@b', disabledReason: 'why' } } });
  expect(calls).toEqual(['PUT /clusters/disable', 'GET /clusters/detail?name=c@b&binary=cinder-volume']);
});

test.each<[string, object, string[]]>([
  ['enableCluster', { name: '' }, ['name']],
  ['enableCluster', { name: 'a b' }, ['name']],
  ['disableCluster', { name: 'a', binary: '' }, ['binary']],
  ['disableCluster', { name: 'a', disabledReason: '' }, ['disabledReason']],
])('%s refuses %j without a call', async (name, input, path) => {
  await expectRefused(name, input, { __typename: 'ValidationError', path: ['input', ...path] });
});

test.each(['enableCluster', 'disableCluster'])('%s is refused on an old cloud', async (name) => {
  await expectRefused(name, { name: 'a' }, { __typename: 'MicroversionTooLowError' }, { microversion: '3.6' });
});
