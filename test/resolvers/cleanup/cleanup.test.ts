import { describe, expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { cleanUp } from '../../../src/resolvers/cleanup/cleanup.ts';
import { notFound, type Answer } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { backupId, backupRow, snapshotId, snapshotRow, volumeId, volumeRow, type Row } from '../../support/rows.ts';

type Shelf = 'backups' | 'snapshots' | 'volumes';
type Shelves = Record<Shelf, Row[]>;

const lists = ['GET /backups/detail', 'GET /snapshots/detail', 'GET /volumes/detail'];
const times = { interval: 0.005, timeout: 60 };

/** A cloud from which a deleted row disappears immediately, unless a response of the test differs. */
function cloud(shelves: Partial<Shelves>, answers: Readonly<Record<string, Answer>> = {}): Operation {
  const kept: Shelves = { backups: [], snapshots: [], volumes: [], ...shelves };
  const own = Object.fromEntries(
    (Object.keys(kept) as Shelf[]).flatMap((shelf): [string, Answer][] => [
      [`GET /${shelf}/detail`, () => ({ [shelf]: kept[shelf] })],
      [
        `DELETE /${shelf}/{id}`,
        ({ params }) => {
          kept[shelf] = kept[shelf].filter(({ id }) => id !== params?.['id']);
        },
      ],
    ]),
  );
  return operation({}, { answers: { ...own, ...answers } });
}

async function run(
  { context, calls }: Operation,
  input: object = {},
): Promise<{ rows: string[]; errors: unknown[]; calls: string[] }> {
  const made = await cleanUp(context, { dryRun: false, ...times, ...input });
  return {
    rows: made.map(({ resource, outcome }) => `${resource.id} ${outcome}`),
    errors: made.flatMap(({ error }) => error ?? []),
    calls: calls.map((call) => call.replace(/\?.*/, '')),
  };
}

const all = { backups: [backupRow(1, 1)], snapshots: [snapshotRow(1, 1)], volumes: [volumeRow(1), volumeRow(2)] };

test('lists in a dry run, and deletes nothing', async () => {
  const { rows: made, calls } = await run(cloud(all), { dryRun: true });
  expect(made).toEqual([backupId(1), snapshotId(1), volumeId(1), volumeId(2)].map((id) => `${id} WOULD_BE_DELETED`));
  expect(calls).toEqual(lists);
});

test('deletes backups, then snapshots, then volumes, and polls each type with one list', async () => {
  const { rows: made, calls, errors } = await run(cloud(all));
  expect(made).toEqual([backupId(1), snapshotId(1), volumeId(1), volumeId(2)].map((id) => `${id} DELETED`));
  expect(errors).toEqual([]);
  const [backups = '', snapshots = '', volumes = ''] = lists;
  expect(calls).toEqual([
    backups,
    `DELETE /backups/${backupId(1)}`,
    backups,
    snapshots,
    `DELETE /snapshots/${snapshotId(1)}`,
    snapshots,
    volumes,
    `DELETE /volumes/${volumeId(1)}`,
    `DELETE /volumes/${volumeId(2)}`,
    volumes,
  ]);
});

test('deletes only matching resources, and makes only list calls without any', async () => {
  const { rows: made, calls } = await run(cloud(all), { filter: { nameStartsWith: 'volume 2' } });
  expect(made).toEqual([`${volumeId(2)} DELETED`]);
  expect(calls).toHaveLength(5);
  expect((await run(cloud({}))).calls).toEqual(lists);
});

test('deletes incremental backups before their parents', async () => {
  let chain = [
    backupRow(1, 1, { has_dependent_backups: true }),
    backupRow(2, 1, { has_dependent_backups: true }),
    backupRow(3, 1),
  ];
  const { rows: made, calls } = await run(
    cloud(
      {},
      {
        'GET /backups/detail': () => ({ backups: chain }),
        'DELETE /backups/{id}': () => {
          chain = chain
            .slice(0, -1)
            .map((row, index, { length }) => ({ ...row, has_dependent_backups: index < length - 1 }));
        },
      },
    ),
  );
  expect(made).toEqual([1, 2, 3].map((n) => `${backupId(n)} DELETED`));
  expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual(
    [3, 2, 1].map((n) => `DELETE /backups/${backupId(n)}`),
  );
});

test('tries to delete a parent with a remaining child, and returns the error of Cinder', async () => {
  const refused = new CinderError('INVALID_STATE', 'Incremental backups exist for this backup.', {
    requestId: 'req-7',
  });
  const parent = backupRow(1, 1, { has_dependent_backups: true });
  const { rows: made, errors } = await run(
    cloud({ backups: [parent] }, { 'DELETE /backups/{id}': () => Promise.reject(refused) }),
  );
  expect(made).toEqual([`${backupId(1)} FAILED`]);
  expect(errors).toEqual([{ code: 'INVALID_STATE', message: refused.message, requestId: 'req-7' }]);
});

describe('one failure does not hide the other outcomes', () => {
  const staying =
    (status: string): Answer =>
    () => ({ volumes: [volumeRow(1, { status })] });
  const kept = { 'DELETE /volumes/{id}': () => undefined };
  test.each<[string, Readonly<Record<string, Answer>>, string, object[]]>([
    [
      'a resource that was deleted in the meantime',
      { 'DELETE /volumes/{id}': () => Promise.reject(notFound()) },
      'DELETED',
      [],
    ],
    [
      'a Cinder that is not available',
      { 'DELETE /volumes/{id}': () => Promise.reject(new CinderError('UPSTREAM_UNAVAILABLE', 'Away.')) },
      'FAILED',
      [{ code: 'UPSTREAM_UNAVAILABLE', message: 'Away.' }],
    ],
    [
      'a failed deletion',
      { ...kept, 'GET /volumes/detail': staying('error_deleting') },
      'FAILED',
      [{ code: 'RESOURCE_FAILURE' }],
    ],
    [
      'a slow deletion',
      { ...kept, 'GET /volumes/detail': staying('deleting') },
      'DELETING',
      [{ code: 'RESOURCE_TIMEOUT', message: expect.stringContaining('was still deleting') as string }],
    ],
  ])('%s', async (_, answers, outcome, errors) => {
    const result = await run(
      cloud({ backups: [backupRow(1, 1)], volumes: [volumeRow(1)] }, answers),
      outcome === 'DELETING' ? { timeout: 0.1 } : {},
    );
    expect(result.rows).toEqual([`${backupId(1)} DELETED`, `${volumeId(1)} ${outcome}`]);
    expect(result.errors).toMatchObject(errors);
  });

  test('throws other errors', async () => {
    const failing = cloud(
      { volumes: [volumeRow(1)] },
      { 'DELETE /volumes/{id}': () => Promise.reject(new TypeError('bug')) },
    );
    await expect(run(failing)).rejects.toThrow('bug');
  });
});
