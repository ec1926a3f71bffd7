import { describe, expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { snapshotId, volumeId } from '../../support/rows.ts';
import { expectCalls, expectRefused } from '../support/mutate.ts';

test.each<[object, object]>([
  [{ level: 'DEBUG' }, { level: 'DEBUG' }],
  [
    { level: 'INFO', binary: 'CINDER_VOLUME', server: 'a@b', prefix: 'cinder' },
    { level: 'INFO', binary: 'cinder-volume', server: 'a@b', prefix: 'cinder' },
  ],
  [{ level: 'ERROR', binary: null, server: null, prefix: null }, { level: 'ERROR' }],
])('setServiceLogLevels sends %j without null values', async (input, body) => {
  await expectCalls('setServiceLogLevels', input, ['PUT /os-services/set-log'], [body]);
});

test('setServiceLogLevels returns the levels of the same loggers with one further call', async () => {
  const document =
    'mutation { setServiceLogLevels(input: { level: INFO, prefix: "p" }) { serviceLogLevels { host levels { rawLevel } } } }';
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
    [
      { resourceType: 'SNAPSHOT', resourceId: `Snapshot:${snapshotId(1)}` },
      { resource_type: 'Snapshot', resource_id: snapshotId(1) },
    ],
    [{ resourceId: volumeId(1) }, { resource_id: volumeId(1) }],
    [{ resourceId: `Snapshot:${snapshotId(1)}` }, { resource_id: snapshotId(1) }],
  ])('sends %j', async (input, body) => {
    await expectCalls('cleanupServiceWorkers', input, ['POST /workers/cleanup'], [body], { answers });
  });

  test('returns the services of the cleanup', async () => {
    const document =
      'mutation { cleanupServiceWorkers(input: {}) { cleaning { serviceId host binary clusterName } unavailable { host } userErrors { message } } }';
    const { data } = await execute(document, {}, { answers });
    const cleaning = [{ serviceId: 3, host: 'a@b', binary: 'cinder-volume', clusterName: null }];
    expect(data).toEqual({ cleanupServiceWorkers: { cleaning, unavailable: [], userErrors: [] } });
  });
});

describe('refuses without a call', () => {
  test.each<[string, object, string[], RegExp]>([
    ['setServiceLogLevels', { level: 'INFO', server: 'a b' }, ['server'], /is not a valid name/],
    ['setServiceLogLevels', { level: 'INFO', prefix: '' }, ['prefix'], /no control characters/],
    ['cleanupServiceWorkers', { host: '' }, ['host'], /is not a valid name/],
    ['cleanupServiceWorkers', { clusterName: 'a\nb' }, ['clusterName'], /is not a valid name/],
    ['cleanupServiceWorkers', { serviceId: -1 }, ['serviceId'], /must be 0 or greater/],
    ['cleanupServiceWorkers', { resourceId: '../x' }, ['resourceId'], /is not a valid ID/],
    [
      'cleanupServiceWorkers',
      { resourceId: `Volume:${volumeId(1)}`, resourceType: 'SNAPSHOT' },
      ['resourceId'],
      /must be of type Snapshot;/,
    ],
  ])('%s %j', async (name, input, path, message) => {
    await expectRefused(name, input, {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    });
  });

  test.each([
    ['setServiceLogLevels', { level: 'INFO' }, '3.31'],
    ['cleanupServiceWorkers', {}, '3.23'],
  ] as const)('%s is refused on an old cloud', async (name, input, microversion) => {
    await expectRefused(name, input, { __typename: 'MicroversionTooLowError' }, { microversion });
  });
});
