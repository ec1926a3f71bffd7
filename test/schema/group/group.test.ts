import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import * as row from '../../support/rows.ts';

const { groupId, typeId } = row;
const store = {
  volumeTypes: [row.typeRow(1), row.typeRow(2, { is_public: false }), row.typeRow(3)],
  groups: [
    row.groupRow(1, { volume_types: [typeId(1), typeId(2), typeId(3)] }),
    row.groupRow(2, { source_group_id: groupId(1), description: 'a copy' }),
  ],
  volumes: row.rows(4, (n) => row.volumeRow(n, { group_id: groupId(1 + (n % 2)) })),
};

test('returns the fields of the record', async () => {
  const { data } = await execute(
    '{ groups { nodes { name description availabilityZone createdAt projectId replicationStatus } } }',
    store,
  );
  const own = (n: number, description: string | null): object => ({
    name: `group ${n}`,
    description,
    availabilityZone: 'nova',
    createdAt: `${row.time(n)}Z`,
    projectId: null,
    replicationStatus: 'DISABLED',
  });
  expect(data).toEqual({ groups: { nodes: [own(2, 'a copy'), own(1, null)] } });
});

test('loads the volume types, sources and volumes of all groups with one call each', async () => {
  const { data, calls } = await execute(
    '{ groups { nodes { volumeTypes { name } sourceGroup { name } volumes { nodes { name } } } } }',
    store,
  );
  expect(data).toEqual({
    groups: {
      nodes: [
        {
          volumeTypes: [{ name: 'type 1' }],
          sourceGroup: { name: 'group 1' },
          volumes: { nodes: [{ name: 'volume 3' }, { name: 'volume 1' }] },
        },
        {
          volumeTypes: [{ name: 'type 1' }, null, { name: 'type 3' }],
          sourceGroup: null,
          volumes: { nodes: [{ name: 'volume 4' }, { name: 'volume 2' }] },
        },
      ],
    },
  });
  expect(calls.toSorted()).toEqual([
    // Cinder removes hidden groups from a page. Therefore all groups are read, with the maximum page size.
    'GET /groups/detail?limit=1000',
    'GET /types?limit=1000',
    `GET /volumes/detail?group_id=${JSON.stringify([groupId(2), groupId(1)])}&limit=1000`,
  ]);
});
