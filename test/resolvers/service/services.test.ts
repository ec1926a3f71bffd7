import { describe, expect, test } from 'vitest';
import { listServices } from '../../../src/cinder/resources/services.ts';
import { cluster, clusters, findCluster, servicesOfCluster } from '../../../src/resolvers/cluster/clusters.ts';
import {
  clusterOfService,
  findService,
  services,
  type FindServiceArgs,
} from '../../../src/resolvers/service/services.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { notFound } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { clusterRow, serviceRow } from '../../support/rows.ts';

const [scheduler, backup] = [{ binary: 'cinder-scheduler' }, { binary: 'cinder-backup' }];
const all = [
  serviceRow('a@x', { cluster: 'c@x' }),
  serviceRow('b@x', { cluster: 'c@x' }),
  serviceRow('a', scheduler),
  serviceRow('a@x', scheduler),
];

/** A cloud whose list of services filters by the exact binary. */
function cloud(clusterRows = [clusterRow('c@x'), clusterRow('c@x', backup)]): Operation {
  return operation(
    {},
    {
      isAdmin: true,
      answers: {
        'GET /os-services': ({ query }) => ({
          services: all.filter(({ binary }) => !query?.['binary'] || binary === query['binary']),
        }),
        'GET /clusters/detail': () => ({ clusters: clusterRows }),
        'GET /clusters/{name}': () => {
          throw notFound();
        },
      },
    },
  );
}

test('reads the whole list once, and a filtered list each time', async () => {
  const { context, calls } = cloud();
  await services(context, null);
  await services(context, { host: null });
  await services(context, { binary: 'cinder-volume' });
  expect(calls).toEqual(['GET /os-services', 'GET /os-services?binary=cinder-volume']);
});

describe('findService', () => {
  const find = (args: Partial<FindServiceArgs>): Promise<unknown> =>
    findService(cloud().context, { name: 'cinder-scheduler', ignoreMissing: true, ...args });

  test('prefers a host to its backends, which Cinder also returns', async () => {
    expect(await find({ host: 'a' })).toMatchObject({ host: 'a' });
  });

  test('refuses several matches, a missing service, and an invalid name', async () => {
    expect(await failureOf(() => find({}))).toEqual(
      cinderError(
        'BAD_USER_INPUT',
        '2 services have the name "cinder-scheduler". Specify one of their hosts as `host`: a, a@x.',
        { path: ['host'] },
      ),
    );
    expect(await find({ name: 'none' })).toBeNull();
    expect(await failureOf(() => find({ name: 'none', ignoreMissing: false }))).toEqual(
      cinderError('NOT_FOUND', 'No service with the name "none" was found.'),
    );
    expect(await failureOf(() => find({ host: '' }))).toEqual(
      cinderError('BAD_USER_INPUT', undefined, { path: ['host'] }),
    );
  });
});

describe('clusters and services', () => {
  test('finds the cluster of a service by name and binary, with one call for all, and without a call for the names', async () => {
    const { context, calls, client } = cloud();
    const [first, second, other] = await listServices(client);
    if (!first || !second || !other) throw new Error('the cloud has services');
    expect(await clusterOfService(context, first, true)).toMatchObject({ name: 'c@x', binary: 'cinder-volume' });
    expect(await clusterOfService(context, other, false)).toBeNull();
    expect(calls).toEqual(['GET /os-services']);
    expect(await clusterOfService(context, first, false)).toMatchObject({ numHosts: 1, binary: 'cinder-volume' });
    await clusterOfService(context, second, false);
    expect(calls).toEqual(['GET /os-services', 'GET /clusters/detail']);
  });

  test('finds the services of a cluster, with one call for all', async () => {
    const { context, calls } = cloud();
    const [volumes, backups] = await clusters(context, {}, true);
    if (!volumes || !backups) throw new Error('the cloud has clusters');
    expect((await servicesOfCluster(context, volumes)).map(({ host }) => host)).toEqual(['a@x', 'b@x']);
    expect(await servicesOfCluster(context, backups)).toEqual([]);
    expect(calls).toEqual(['GET /clusters/detail', 'GET /os-services']);
  });
});

describe('findCluster', () => {
  test('finds a cluster of another binary in the list, by its exact name', async () => {
    const run = cloud([clusterRow('c@x', backup), clusterRow('c@x#1')]);
    expect(await findCluster(run.context, { name: 'c@x', ignoreMissing: true })).toMatchObject({
      binary: 'cinder-backup',
    });
    expect(run.calls).toEqual(['GET /clusters/c%40x', 'GET /clusters/detail?name=c@x']);
  });

  test('reports the binaries of several matches', async () => {
    expect(await failureOf(() => findCluster(cloud().context, { name: 'c@x', ignoreMissing: true }))).toEqual(
      cinderError(
        'BAD_USER_INPUT',
        '2 clusters have the name "c@x", with the binaries cinder-volume, cinder-backup. Use `clusters` with a filter.',
        { path: ['name'] },
      ),
    );
  });

  test('reports a missing cluster', async () => {
    expect(await findCluster(cloud().context, { name: 'z', ignoreMissing: true })).toBeNull();
    expect(await failureOf(() => findCluster(cloud().context, { name: 'z', ignoreMissing: false }))).toEqual(
      cinderError('NOT_FOUND'),
    );
    expect(await cluster(cloud().context, 'z')).toBeNull();
  });
});
