import { describe, expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { listBackendPools, type BackendPool } from '../../../src/cinder/resources/backend-pools.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder, notFound, type FakeCinder, type FakeOptions } from '../../support/fake-cinder.ts';

const route = 'GET /scheduler-stats/get_pools';

function cloud(answer: () => unknown, options: FakeOptions = {}): FakeCinder {
  return fakeCinder({}, { answers: { [route]: answer }, ...options });
}

async function reported(capabilities: unknown): Promise<BackendPool['capabilities']> {
  const { client } = cloud(() => ({ pools: [{ name: 'h@b#p', capabilities }] }));
  return (await listBackendPools(client))[0]?.capabilities ?? null;
}

describe('capacities', () => {
  test.each([
    [100, { gib: 100, isInfinite: false, isUnknown: false }],
    [0.5, { gib: 0.5, isInfinite: false, isUnknown: false }],
    ['100.5', { gib: 100.5, isInfinite: false, isUnknown: false }],
    ['infinite', { gib: null, isInfinite: true, isUnknown: false }],
    ['unknown', { gib: null, isInfinite: false, isUnknown: true }],
    ['', { gib: null, isInfinite: false, isUnknown: true }],
    [null, null],
    [undefined, null],
  ])('are decoded from %j', async (total_capacity_gb, expected) => {
    expect(await reported({ total_capacity_gb, free_capacity_gb: total_capacity_gb })).toMatchObject({
      totalCapacity: expected,
      freeCapacity: expected,
    });
  });
});

test('decodes known capabilities, also from texts, and keeps the rest and values of another form', async () => {
  expect(
    await reported({
      QoS_support: 'True',
      multiattach: false,
      max_over_subscription_ratio: '20.0',
      reserved_percentage: 5,
      thin_provisioning_support: ['yes'],
      filter_function: null,
      storage_protocol: 'iSCSI',
      timestamp: '2026-01-01T00:00:00.5',
      netapp_raid_type: 'raid4',
    }),
  ).toMatchObject({
    kind: 'BackendPoolCapabilities',
    qosSupport: true,
    multiattach: false,
    maxOverSubscriptionRatio: 20,
    reservedPercentage: 5,
    thinProvisioningSupport: null,
    filterFunction: null,
    storageProtocol: 'iSCSI',
    timestamp: '2026-01-01T00:00:00.5Z',
    other: { thin_provisioning_support: ['yes'], netapp_raid_type: 'raid4' },
  });
  expect(await reported({ max_over_subscription_ratio: 'auto' })).toMatchObject({
    maxOverSubscriptionRatio: null,
    other: { max_over_subscription_ratio: 'auto' },
  });
});

test('lists only names without a request for capabilities', async () => {
  const { client, calls } = cloud(() => ({ pools: [{ name: 'h@b#p' }] }));
  expect(await listBackendPools(client, {}, false)).toEqual([
    { kind: 'BackendPool', name: 'h@b#p', capabilities: null },
  ]);
  await listBackendPools(client, { name: 'h@b#p', volumeType: 'fast' });
  expect(calls).toEqual([route, `${route}?detail=true&name=h@b#p&volume_type=fast`]);
});

describe('a filter by volume type', () => {
  const withType = (error: CinderError): Promise<CinderError> =>
    failureOf(() =>
      listBackendPools(
        cloud(() => {
          throw error;
        }).client,
        { volumeType: 'fast' },
      ),
    );

  test('is BAD_USER_INPUT if the volume type does not exist', async () => {
    expect(await withType(notFound())).toEqual(
      cinderError('BAD_USER_INPUT', 'The volume type "fast" could not be found. Use the name or ID of a volume type.', {
        path: ['filter', 'volumeType'],
      }),
    );
  });

  test('is UPSTREAM_ERROR if the scheduler crashes', async () => {
    const failure = await withType(new CinderError('BAD_USER_INPUT', 'malformed', { status: 400, requestId: 'req-1' }));
    expect(failure).toEqual(cinderError('UPSTREAM_ERROR', 'thin-provisioned', { status: 400, requestId: 'req-1' }));
  });

  test('does not change other errors', async () => {
    expect(await withType(new CinderError('FORBIDDEN', 'no'))).toEqual(cinderError('FORBIDDEN'));
    const { client } = cloud(() => {
      throw notFound();
    });
    expect(await failureOf(() => listBackendPools(client, { name: 'x' }))).toEqual(cinderError('NOT_FOUND'));
  });
});

test.each([
  ['3.27', { name: 'x' }, '3.28'],
  ['3.34', { volumeType: 'x' }, '3.35'],
] as const)(
  'refuses on %s the filter %j without a call, because Cinder would ignore it',
  async (microversion, filter, required) => {
    const { client, calls } = cloud(() => ({ pools: [] }), { microversion });
    expect(await failureOf(() => listBackendPools(client, filter))).toEqual(
      cinderError('MICROVERSION_TOO_LOW', undefined, { required }),
    );
    expect(calls).toEqual([]);
  },
);
