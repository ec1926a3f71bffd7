import { expect, test } from 'vitest';
import { Loaders } from '../../src/loaders/loaders.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder, type FakeOptions } from '../support/fake-cinder.ts';
import { backupId, backupRow } from '../support/rows.ts';

const backups = [
  backupRow(1, 1),
  backupRow(2, 1, { parent_id: backupId(1) }),
  backupRow(3, 1, { parent_id: backupId(1) }),
];
const route = 'GET /backups/detail';

test('makes one call per backup, and none for a dependent by its ID', async () => {
  const { client, calls } = fakeCinder({ backups }, { isAdmin: true });
  const loaders = new Loaders(client);
  const lists = await loaders.dependentsOfBackup.loadMany([backupId(1), backupId(2), backupId(1)]);
  expect(lists).toMatchObject([
    [{ id: backupId(3) }, { id: backupId(2) }],
    [],
    [{ id: backupId(3) }, { id: backupId(2) }],
  ]);
  await loaders.backup.byId.load(backupId(3));
  expect(calls).toEqual([1, 2].map((n) => `${route}?parent_id=${backupId(n)}&limit=1000&all_tenants=1`));
});

/** A member whom the operator allows to filter backups by these keys. */
const member = (...filters: string[]): FakeOptions => ({
  answers: {
    'GET /resource_filters': () => ({ resource_filters: [{ resource: 'backup', filters }] }),
    [route]: () => ({ backups: [backups[1]] }),
  },
});

test('is FORBIDDEN for a member, unless the operator allows the filter', async () => {
  const closed = fakeCinder({}, member('name'));
  const failure = await failureOf(() => new Loaders(closed.client).dependentsOfBackup.load(backupId(1)));
  expect(failure).toEqual(cinderError('FORBIDDEN', 'Only administrators'));
  const opened = fakeCinder({}, member('name', 'parent_id'));
  expect(await new Loaders(opened.client).dependentsOfBackup.load(backupId(1))).toMatchObject([{ id: backupId(2) }]);
});
