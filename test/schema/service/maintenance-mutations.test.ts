import { describe, expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { snapshotId, volumeId } from '../../support/rows.ts';
import { expectCalls, expectRefused } from '../support/mutate.ts';

test.each<[object, object]>([
  [{ level: 'DEBUG' }, { level: 'DEBUG' }],
  [{ level: 'INFO', binary: 'CINDER_VOLUME', server: 'a@b', prefix: 'cinder' }, { level: 'INFO', binary: 'cinder-volume', server: 'a@b', prefix: 'cinder' }],
  [{ level: 'ERROR', binary: null, server: null, prefix: null }, { level: 'ERROR' }],
])('setServiceLogLevels %j, and no null', async (input, body) => {
  await expectCalls('setServiceLogLevels', input, ['PUT /os-services/set-log'], [body]);
});

test('the levels of the same loggers, by one call', async () => {
  const document = 'mutation { setServiceLogLevels(input: { level: INFO, prefix: "p" }) { serviceLogLevels { host levels { rawLevel } } } }';
  const answers = {
    'PUT /os-services/set-log': () => undefined,
    'PUT /os-services/get-log': () => ({ log_levels: [{ host: 'a', binary: 'cinder-api', levels: { p: 'INFO' } }] }),
  };
  const { data, bodies } = await execute(document, {}, { answers });
  expect(data).toEqual({ setServiceLogLevels: { serviceLogLevels: [{ host: 'a', levels: [{ rawLevel: 'INFO' }] }] } });
  expect(JSON.parse(JSON.stringify(bodies))).toEqual([{ level: 'INFO', prefix: 'p' }, { prefix: 'p' }]);
});

describe('cleanupServiceWorkers', () => {
  const row = { id: 3, host: 'a@b', binary: 'cinder-volume', cluster_name: null };
  const answers = { 'POST /workers/cleanup': () => ({ cleaning: [row], unavailable: [] }) };

  test.each<[object, object]>([
    [{}, {}],
    [{ host: null, binary: null, disabled: null, isUp: null }, {}],
    [
      { clusterName: 'c', host: 'a@b', binary: 'CINDER_SCHEDULER', disabled: false, isUp: true, serviceId: 0 },
      { cluster_name: 'c', host: 'a@b', binary: 'cinder-scheduler', disabled: false, is_up: true, service_id: 0 },
    ],
    [{ resourceType: 'SNAPSHOT', resourceId: `Snapshot:${snapshotId(1)}` }, { resource_type: 'Snapshot', resource_id: snapshotId(1) }],
    [{ resourceId: volumeId(1) }, { resource_id: volumeId(1) }],
    [{ resourceId: `Snapshot:${snapshotId(1)}` }, { resource_id: snapshotId(1) }],
  ])('%j', async (input, body) => {
    await expectCalls('cleanupServiceWorkers', input, ['POST /workers/cleanup'], [body], { answers });
  });

  test('shows which services do it', async () => {
    const document = 'mutation { cleanupServiceWorkers(input: {}) { cleaning { serviceId host binary clusterName } unavailable { host } userErrors { message } } }';
    const { data } = await execute(document, {}, { answers });
    const cleaning = [{ serviceId: 3, host: 'a@b', binary: 'cinder-volume', clusterName: null }];
    expect(data).toEqual({ cleanupServiceWorkers: { cleaning, unavailable: [], userErrors: [] } });
  });
});

describe('refused with no call', () => {
  test.each<[string, object, string[], RegExp]>([
    ['setServiceLogLevels', { level: 'INFO', server: 'a b' }, ['server'], /not the name of a host/],
    ['setServiceLogLevels', { level: 'INFO', prefix: '' }, ['prefix'], /is no name/],
    ['cleanupServiceWorkers', { host: '' }, ['host'], /not the name of a host/],
    ['cleanupServiceWorkers', { clusterName: 'a\nb' }, ['clusterName'], /not the name of a host/],
    ['cleanupServiceWorkers', { serviceId: -1 }, ['serviceId'], /number from 0 on/],
    ['cleanupServiceWorkers', { resourceId: '../x' }, ['resourceId'], /is not an id/],
    ['cleanupServiceWorkers', { resourceId: `Volume:${volumeId(1)}`, resourceType: 'SNAPSHOT' }, ['resourceId'], /a Snapshot's is needed/],
  ])('%s %j', async (name, input, path, message) => {
    await expectRefused(name, input, { __typename: 'ValidationError', path: ['input', ...path], message: expect.stringMatching(message) as unknown });
  });

  test.each([['setServiceLogLevels', { level: 'INFO' }, '3.31'], ['cleanupServiceWorkers', {}, '3.23']] as const)('%s on an older cloud', async (name, input, microversion) => {
    await expectRefused(name, input, { __typename: 'MicroversionTooLowError' }, { microversion });
  });
});
