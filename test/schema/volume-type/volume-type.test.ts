import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import * as row from '../../support/rows.ts';

const store = {
  volumeTypes: [
    row.typeRow(1, { description: 'fast', extra_specs: { multiattach: '<is> True' } }),
    row.typeRow(2, { is_public: false }),
  ],
  volumes: [row.volumeRow(1), row.volumeRow(2, { volume_type: 'type 2', volume_type_id: row.typeId(2) })],
};
const fields = '{ name description isPublic extraSpecs volumes { nodes { name } } }';
const first = {
  name: 'type 1',
  description: 'fast',
  isPublic: true,
  extraSpecs: { multiattach: '<is> True' },
  volumes: { nodes: [{ name: 'volume 1' }] },
};

test('returns the record and the volumes of public types to a member', async () => {
  const { data, calls } = await execute(`{ volumeTypes { nodes ${fields} } }`, store);
  expect(data).toEqual({ volumeTypes: { nodes: [first] } });
  expect(calls).toEqual(['GET /types?limit=50', 'GET /volumes/detail?limit=1000&with_count=true']);
});

test('returns all types to an administrator', async () => {
  const { data } = await execute('{ volumeTypes { nodes { name isPublic } } }', store, { isAdmin: true });
  expect(data).toEqual({
    volumeTypes: {
      nodes: [
        { name: 'type 2', isPublic: false },
        { name: 'type 1', isPublic: true },
      ],
    },
  });
});

test('returns the ID and the name of a hidden type from its volumes', async () => {
  const { data, errors } = await execute(
    `{ volume(id: "${row.volumeId(2)}") { volumeType { cinderId name isPublic extraSpecs } } }`,
    store,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    volume: { volumeType: { cinderId: row.typeId(2), name: 'type 2', isPublic: null, extraSpecs: null } },
  });
});

test('returns an error for the volumes of a type if volumes do not report their type', async () => {
  const { data, errors } = await execute(`{ volumeTypes { nodes ${fields} } }`, store, { microversion: '3.62' });
  expect(data).toEqual({ volumeTypes: { nodes: [{ ...first, volumes: null }] } });
  expect(errors).toMatchObject([
    {
      path: ['volumeTypes', 'nodes', 0, 'volumes'],
      originalError: { code: 'MICROVERSION_TOO_LOW', details: { required: '3.63' } },
    },
  ]);
});
