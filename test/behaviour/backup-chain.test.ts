import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { graphql } from '../documents/generated/gql.ts';
import type { UserName } from './support/facts.ts';
import { as } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { run, type Run } from './support/run.ts';
import { until, type Json, type Rest } from './support/rest.ts';

type Row = Json & { id: string; name: string };

const alice = restAs('alice');
const admin = restAs('admin');

/** Returns the ID of alice's resource with this name, and creates the resource if no earlier run has. */
async function named(rest: Rest, collection: string, key: string, name: string, body: Json): Promise<string> {
  const rows = ((await rest.get(`/${collection}/detail?name=${name}`)) as Record<string, Row[]>)[collection] ?? [];
  const id =
    rows[0]?.id ??
    ((await rest.post(`/${collection}`, { [key]: { name, ...body } })) as Record<string, Row>)[key]?.id ??
    '';
  await until(rest, `/${collection}/${id}`, key, 'available');
  return id;
}

/** Waits until Cinder's clock, which is that of this machine, shows another second. */
const nextSecond = (): Promise<void> => sleep(1000 - (Date.now() % 1000));

const chain = { volume: '', full: '', second: '', third: '', alone: '' };

beforeAll(async () => {
  chain.volume = await named(alice, 'volumes', 'volume', 'behaviour-operators-chain', { size: 1 });
  const backup = (name: string, more: Json): Promise<string> =>
    named(alice, 'backups', 'backup', `behaviour-operators-${name}`, { volume_id: chain.volume, ...more });
  // Cinder's times have whole seconds. The order of backups from the same second is undefined, and their chain can require
  // another call.
  chain.full = await backup('full', {});
  await nextSecond();
  chain.second = await backup('second', { incremental: true });
  await nextSecond();
  chain.third = await backup('third', { incremental: true });
  const other = await named(alice, 'volumes', 'volume', 'behaviour-operators-alone', { size: 1 });
  chain.alone = await backup('alone', { volume_id: other });
}, scaled(90_000));

const query = graphql(`
  query BackupChain($id: ID!) {
    backup(id: $id) {
      cinderId
      parent {
        cinderId
        parent {
          cinderId
        }
      }
      dependents {
        cinderId
      }
    }
  }
`);
const ofVolume = ['GET /backups/{id}', 'GET /backups/detail'];
const only = (id: string): { cinderId: string } => ({ cinderId: id });

describe('the chain of an incremental backup for an administrator', () => {
  test('has the parent and the dependents of each backup', async () => {
    const [full, second, third, alone] = await Promise.all(
      [chain.full, chain.second, chain.third, chain.alone].map(
        async (id) => (await as('admin').ask(query, { id })).data.backup,
      ),
    );
    expect(full).toEqual({ cinderId: chain.full, parent: null, dependents: [only(chain.second)] });
    expect(second).toEqual({
      cinderId: chain.second,
      parent: { ...only(chain.full), parent: null },
      dependents: [only(chain.third)],
    });
    expect(third).toEqual({
      cinderId: chain.third,
      parent: { ...only(chain.second), parent: only(chain.full) },
      dependents: [],
    });
    expect(alone).toEqual({ cinderId: chain.alone, parent: null, dependents: [] });
  });

  const parent = graphql(`
    query BackupParent($id: ID!) {
      backup(id: $id) {
        parent {
          cinderId
        }
      }
    }
  `);
  const dependents = graphql(`
    query BackupDependents($id: ID!) {
      backup(id: $id) {
        dependents {
          cinderId
        }
      }
    }
  `);

  test("requires the list of the volume's backups and one further call for a parent, but no call for a full backup", async () => {
    expect((await as('admin').ask(parent, { id: chain.third })).calls).toEqual([...ofVolume, 'GET /backups/detail']);
    expect((await as('admin').ask(parent, { id: chain.full })).calls).toEqual(['GET /backups/{id}']);
  });

  test('requires the same calls for dependents, and only the list if there is no incremental backup', async () => {
    expect((await as('admin').ask(dependents, { id: chain.full })).calls).toEqual([...ofVolume, 'GET /backups/detail']);
    expect((await as('admin').ask(dependents, { id: chain.alone })).calls).toEqual(ofVolume);
  });

  test('is the filter parentId of a list', async () => {
    const { data, calls } = await as('admin').ask(
      graphql(`
        query BackupsOfParent($id: ID!) {
          backups(filter: { parentId: $id }) {
            nodes {
              cinderId
            }
          }
        }
      `),
      { id: `Backup:${chain.full}` },
    );
    expect(data.backups?.nodes).toEqual([only(chain.second)]);
    expect(calls).toEqual(['GET /backups/detail']);
  });
});

describe.each(['alice', 'ron'] as const)('the chain of an incremental backup for %s', (user) => {
  test('is FORBIDDEN if there is a parent or a dependent, without effect on other fields', async () => {
    const { data, errors } = await as(user).send<{ full: unknown; third: unknown; alone: unknown }>(`{
      full: backup(id: "${chain.full}") { parent { id } }
      third: backup(id: "${chain.third}") { name parent { id } dependents { id } }
      alone: backup(id: "${chain.alone}") { dependents { id } }
    }`);
    expect(data).toEqual({
      full: { parent: null },
      third: { name: 'behaviour-operators-third', parent: null, dependents: null },
      alone: { dependents: [] },
    });
    expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual(['third.dependents', 'third.parent']);
    for (const { extensions } of errors) expect(extensions?.code).toBe('FORBIDDEN');
  });
});

describe('exportBackupRecord', () => {
  const selection = 'backup { name } record { backupService backupUrl }';
  interface Exported {
    backup: { name: string } | null;
    record: { backupService: string; backupUrl: string } | null;
  }
  const exportOf = (user: UserName, id: string): Promise<Run<Exported>> =>
    run(user, 'exportBackupRecord', { id }, selection);

  test('returns the record of GET /backups/{id}/export_record', async () => {
    const { payload, userErrors, calls } = await exportOf('admin', chain.alone);
    expect(userErrors).toEqual([]);
    expect(calls).toEqual(['GET /backups/{id}/export_record', 'GET /backups/{id}']);
    const plain = (await admin.get(`/backups/${chain.alone}/export_record`)) as { 'backup-record': Json };
    const content = (url: unknown): unknown => ({
      ...(JSON.parse(Buffer.from(String(url), 'base64').toString()) as Json),
      updated_at: null,
    });
    expect(payload.record?.backupService).toBe(plain['backup-record']['backup_service']);
    expect(content(payload.record?.backupUrl)).toEqual(content(plain['backup-record']['backup_url']));
    expect(content(payload.record?.backupUrl)).toMatchObject({ id: chain.alone });
    expect(Object.keys(plain['backup-record']).sort()).toEqual(['backup_service', 'backup_url']);
  });

  test.each(['alice', 'ron'] as const)('is refused for %s', async (user) => {
    const { payload, userErrors } = await exportOf(user, chain.alone);
    expect(payload).toEqual({ backup: null, record: null });
    expect(userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
  });

  test('is refused for a backup that is not available', async () => {
    const volume = await named(alice, 'volumes', 'volume', 'behaviour-operators-alone', {});
    const id = await named(alice, 'backups', 'backup', 'behaviour-operators-broken', { volume_id: volume });
    const reset = async (status: string): Promise<void> => {
      await admin.post(`/backups/${id}/action`, { 'os-reset_status': { status } });
      // cinder-backup changes the status after the response.
      const read = async (): Promise<unknown> =>
        ((await admin.get(`/backups/${id}`)) as { backup: Json }).backup['status'];
      await expect.poll(read, { timeout: scaled(20_000) }).toBe(status);
    };
    onTestFinished(() => reset('available'));
    await reset('error');
    const { payload, userErrors } = await exportOf('admin', id);
    expect(payload.record).toBeNull();
    expect(userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  });
});
