import { describe, expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';

await furnish({ volumes: 3, snapshots: 1, backup: true, groups: true });

const [volumeId = ''] = fixture.volumeIds;
const unknownId = '00000000-0000-4000-8000-000000000000';

describe.each([
  'volume',
  'snapshot',
  'backup',
  'attachment',
  'group',
  'volumeType',
  'groupType',
  'groupSnapshot',
  'consistencyGroup',
  'consistencyGroupSnapshot',
])('%s(id:)', (field) => {
  const ask = (id: string) =>
    as('alice').send<Record<string, { cinderId: string } | null>>(
      `query ($id: ID!) { ${field}(id: $id) { cinderId } }`,
      { id },
    );

  test('is null for an unknown ID', async () => {
    const { data, errors } = await ask(unknownId);
    expect(errors).toEqual([]);
    expect(data[field]).toBeNull();
  });

  test.each([
    ['../volumes', '"../volumes" is not a valid ID.'],
    [`${volumeId}/../${volumeId}`, 'is not a valid ID.'],
    ['%2e%2e%2fvolumes', 'is not a valid ID.'],
    ['detail', '"detail" is not a valid ID.'],
    [`${volumeId}\r\nX-Auth-Token: x`, 'is not a valid ID.'],
    ['x'.repeat(10_000), 'is not a valid ID.'],
    ['', '"" is not a valid ID.'],
    [`Nonsense:${volumeId}`, 'received "Nonsense:'],
  ])('%j is refused and reaches no URL', async (id, message) => {
    const { data, errors, calls } = await ask(id);
    expect(data[field]).toBeNull();
    expect(errors).toMatchObject([{ path: [field], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(message);
    expect(calls).toEqual([]);
  });
});

test('an ID of another type is refused with the required type', async () => {
  const { errors, calls } = await as('alice').send(`{ snapshot(id: "Volume:${volumeId}") { id } }`);
  expect(errors).toMatchObject([
    {
      message: `The ID must be of type Snapshot; received "Volume:${volumeId}".`,
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  expect(calls).toEqual([]);
});

test('node and nodes accept only global IDs', async () => {
  const { data, errors } = await as('alice').send<{ node: unknown }>(
    `{ node(id: "${volumeId}") { id } known: nodes(ids: ["Volume:${volumeId}", "Volume:${unknownId}"]) { id __typename } wrong: node(id: "Server:${volumeId}") { id } }`,
  );
  expect(data).toEqual({ node: null, known: [{ id: `Volume:${volumeId}`, __typename: 'Volume' }, null], wrong: null });
  expect(errors.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('is not a valid ID'),
      expect.stringContaining('The type "Server" has no global IDs'),
    ]) as string[],
  );
});

describe('findVolume and its siblings', () => {
  test('find by name, ID and global ID', async () => {
    const { data } = await as('alice').send<Record<string, { cinderId: string }>>(
      `{ name: findVolume(nameOrId: "behaviour-page-0") { cinderId } id: findVolume(nameOrId: "${volumeId}") { cinderId } global: findVolume(nameOrId: "Volume:${volumeId}") { cinderId }
         snapshot: findSnapshot(nameOrId: "behaviour-snapshot-0") { cinderId } backup: findBackup(nameOrId: "behaviour-backup-0") { cinderId } group: findGroup(nameOrId: "behaviour-group-0") { cinderId } }`,
    );
    const found = Object.fromEntries(Object.entries(data).map(([name, { cinderId }]) => [name, cinderId]));
    expect(found).toEqual({
      name: volumeId,
      id: volumeId,
      global: volumeId,
      snapshot: fixture.snapshotIds[0],
      backup: fixture.backupId,
      group: fixture.groupIds[0],
    });
  });

  test('return null for a missing resource, or an error if ignoreMissing is false', async () => {
    const { data, errors } = await as('alice').send(
      '{ none: findVolume(nameOrId: "no such name") { id } error: findVolume(nameOrId: "no such name", ignoreMissing: false) { id } }',
    );
    expect(data).toEqual({ none: null, error: null });
    expect(errors).toMatchObject([
      { path: ['error'], message: 'No volume has the name or ID "no such name".', extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  test('report a name of several volumes as an error with their IDs', async () => {
    const name = `behaviour-twins`;
    const make = `mutation { createVolume(input: { name: "${name}", size: 1, wait: { interval: 0.2 } }) { volume { cinderId } } }`;
    const remove = (id: string) =>
      as('admin').send(`mutation { deleteVolume(input: { id: "${id}", force: true }) { userErrors { message } } }`);
    const twins = await Promise.all(
      [0, 1].map(() => as('alice').send<{ createVolume: { volume: { cinderId: string } } }>(make)),
    );
    const ids = twins.map(({ data }) => data.createVolume.volume.cinderId);
    const { errors } = await as('alice').send(`{ findVolume(nameOrId: "${name}") { id } }`);
    await Promise.all(ids.map(remove));
    expect(errors).toMatchObject([{ extensions: { code: 'AMBIGUOUS_NAME' } }]);
    for (const id of ids) expect(errors[0]?.message).toContain(id);
  });
});
