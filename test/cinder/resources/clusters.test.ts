import { describe, expect, test } from 'vitest';
import { listClusters, showCluster } from '../../../src/cinder/resources/clusters.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder, notFound, type FakeCinder, type FakeOptions } from '../../support/fake-cinder.ts';

/** As built by `cinder/api/v3/views/clusters.py`, which writes missing times as empty strings. */
const row = {
  name: 'shelf@lvm',
  binary: 'cinder-volume',
  state: 'up',
  status: 'enabled',
  num_hosts: 2,
  num_down_hosts: 1,
  last_heartbeat: '2026-01-01T00:00:00.000000',
  created_at: '2026-01-01T00:00:00.000000',
  updated_at: '',
  disabled_reason: null,
  replication_status: 'enabled',
  frozen: false,
  active_backend_id: null,
};

function cloud(options: FakeOptions = {}): FakeCinder {
  const list = (): unknown => ({ clusters: [row] });
  const show = (): unknown => ({ cluster: row });
  return fakeCinder(
    {},
    { answers: { 'GET /clusters/detail': list, 'GET /clusters': list, 'GET /clusters/{name}': show }, ...options },
  );
}

test('decodes a whole record', async () => {
  const [cluster] = await listClusters(cloud().client);
  expect(cluster).toEqual({
    kind: 'Cluster',
    name: 'shelf@lvm',
    binary: 'cinder-volume',
    state: 'up',
    status: 'enabled',
    numHosts: 2,
    numDownHosts: 1,
    lastHeartbeat: '2026-01-01T00:00:00.000000Z',
    createdAt: '2026-01-01T00:00:00.000000Z',
    updatedAt: null,
    disabledReason: null,
    replicationStatus: 'enabled',
    frozen: false,
    activeBackendId: null,
  });
});

test('sends filters with the names of Cinder and Booleans as numbers, and reads summaries from their own route', async () => {
  const { client, calls } = cloud();
  await listClusters(client, { name: 'a', isUp: true, frozen: false, numHosts: 0, replicationStatus: null });
  await listClusters(client, {}, false);
  expect(calls).toEqual(['GET /clusters/detail?name=a&is_up=1&num_hosts=0&frozen=0', 'GET /clusters']);
});

describe('an old cloud', () => {
  test.each([
    ['3.6', {}, '3.7'],
    ['3.25', { frozen: true }, '3.26'],
    ['3.25', { replicationStatus: 'enabled' }, '3.26'],
    ['3.25', { activeBackendId: 'x' }, '3.26'],
  ] as const)('of %s refuses the filter %j without a call', async (microversion, filter, required) => {
    const { client, calls } = cloud({ microversion });
    const failure = await failureOf(() => listClusters(client, filter));
    expect(failure).toEqual(cinderError('MICROVERSION_TOO_LOW', undefined, { required, available: microversion }));
    expect(calls).toEqual([]);
  });

  test('refuses to show a cluster', async () => {
    const { client } = cloud({ microversion: '3.6' });
    expect(await failureOf(() => showCluster(client, 'c'))).toEqual(cinderError('MICROVERSION_TOO_LOW'));
  });
});

test('reads a cluster by its exact name, although Cinder also matches a part of it', async () => {
  const { client, calls } = cloud();
  expect(await showCluster(client, 'shelf@lvm')).toMatchObject({ name: 'shelf@lvm' });
  expect(await showCluster(client, 'shelf')).toBeNull();
  expect(calls).toEqual(['GET /clusters/shelf%40lvm', 'GET /clusters/shelf']);
  const none = cloud({
    answers: {
      'GET /clusters/{name}': () => {
        throw notFound();
      },
    },
  });
  expect(await showCluster(none.client, 'nowhere')).toBeNull();
});
