import { expect, test } from 'vitest';
import { showCapabilities } from '../../../src/cinder/resources/capabilities.ts';
import { fakeCinder, notFound } from '../../support/fake-cinder.ts';

const route = 'GET /capabilities/{host}';

test('returns the properties as a list, with their other keys', async () => {
  const body = {
    namespace: 'OS::Storage::Capabilities::h@b',
    replication_targets: ['far'],
    properties: {
      'x:tier': { title: 'Tier', description: 'Which disks.', type: 'string', default: 'gold', enum: ['gold', 'tin'] },
      odd: {},
    },
  };
  const { client, calls } = fakeCinder({}, { answers: { [route]: () => body } });
  expect(await showCapabilities(client, 'h@b')).toMatchObject({
    namespace: 'OS::Storage::Capabilities::h@b',
    vendorName: null,
    replicationTargets: ['far'],
    properties: [
      {
        name: 'x:tier',
        title: 'Tier',
        description: 'Which disks.',
        type: 'string',
        other: { default: 'gold', enum: ['gold', 'tin'] },
      },
      { name: 'odd', title: null, description: null, type: null, other: {} },
    ],
  });
  expect(calls).toEqual(['GET /capabilities/h%40b']);
});

test('accepts a driver without capabilities', async () => {
  const { client } = fakeCinder({}, { answers: { [route]: () => ({ namespace: 'n', properties: null }) } });
  expect(await showCapabilities(client, 'h')).toMatchObject({ replicationTargets: [], properties: [] });
});

test('returns null for a host that does not exist', async () => {
  const { client } = fakeCinder(
    {},
    {
      answers: {
        [route]: () => {
          throw notFound();
        },
      },
    },
  );
  expect(await showCapabilities(client, 'h')).toBeNull();
});
