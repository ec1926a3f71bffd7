import { expect, test } from 'vitest';
import { Loaders } from '../../src/loaders/loaders.ts';
import { fakeCinder } from '../support/fake-cinder.ts';
import { qosSpecId, typeId, typeRow } from '../support/rows.ts';

const associations = { qos_associations: [{ association_type: 'volume_type', name: 'type 1', id: typeId(1) }] };
const store = {
  volumeTypes: [1, 2, 3].map((n) =>
    typeRow(n, { qos_specs_id: n < 3 ? qosSpecId(1) : qosSpecId(2), is_public: n > 1 }),
  ),
};
const options = { isAdmin: true, answers: { 'GET /qos-specs/{id}/associations': () => associations } };

test('reads the associations of one spec', async () => {
  const { client, calls } = fakeCinder(store, options);
  expect(await new Loaders(client).associationsOfQosSpec.load(qosSpecId(1))).toMatchObject([{ id: typeId(1) }]);
  expect(calls).toEqual([`GET /qos-specs/${qosSpecId(1)}/associations`]);
});

test('reads the list of types, including private ones, for several specs', async () => {
  const { client, calls } = fakeCinder(store, options);
  const loaded = await new Loaders(client).associationsOfQosSpec.loadMany([1, 2, 3].map(qosSpecId));
  expect(loaded).toMatchObject([[{ id: typeId(2) }, { id: typeId(1) }], [{ id: typeId(3) }], []]);
  expect(calls).toEqual(['GET /types?is_public=None&limit=1000']);
});
