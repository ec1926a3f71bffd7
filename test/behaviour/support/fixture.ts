import type { Fixture } from './facts.ts';
import { until, type Json, type Rest } from './rest.ts';
import { furnishTransfers } from './transfers-fixture.ts';
import { furnishTypes } from './types-fixture.ts';

const volumesWanted = 100;
const snapshotsWanted = 100;

export type Row = Json & { id: string; name: string; status: string };

/**
 * Makes what the suite asks for, where it is not there from an earlier run: 100 volumes, 100 snapshots, a backup, two
 * groups of two volumes, an attachment, a volume of another project, and what the tests of types and of transfers find.
 */
export async function furnish(alice: Rest, admin: Rest, bob: Rest): Promise<Fixture> {
  const volumes = await named(alice, 'volumes', 'volume', volumesWanted, 'page', (name) => ({
    volume: { name, size: 1, metadata: { fixture: 'page' } },
  }));
  const sources = volumes.slice(0, 10);
  const snapshots = await named(alice, 'snapshots', 'snapshot', snapshotsWanted, 'snapshot', (name, index) => ({
    snapshot: { name, volume_id: sources[Math.floor(index / 2) % sources.length]?.id },
  }));
  const [backup] = await named(alice, 'backups', 'backup', 1, 'backup', (name) => ({
    backup: { name, volume_id: volumes[0]?.id },
  }));
  const groups = await furnishGroups(alice, admin);
  const [foreign] = await named(bob, 'volumes', 'volume', 1, 'foreign', (name) => ({ volume: { name, size: 1 } }));
  return {
    volumeIds: ids(volumes),
    snapshotIds: ids(snapshots),
    backupId: backup?.id ?? '',
    groupIds: ids(groups),
    attachmentId: await furnishAttachment(alice, volumes[1]?.id ?? ''),
    foreignVolumeId: foreign?.id ?? '',
    types: await furnishTypes(admin, bob),
    transfers: await furnishTransfers(bob),
  };
}

/** So many resources called `behaviour-<kind>-<n>`, ready. */
function named(
  rest: Rest,
  collection: string,
  key: string,
  wanted: number,
  kind: string,
  body: (name: string, index: number) => Json,
): Promise<Row[]> {
  const names = Array.from({ length: wanted }, (_, index) => `behaviour-${kind}-${index}`);
  return ensure(rest, { path: `/${collection}`, list: `/${collection}/detail?limit=1000`, listKey: collection, key }, names, body);
}

/** Where resources of a type are made and listed, and what a record is called there. */
export interface Collection {
  path: string;
  list: string;
  listKey: string;
  key: string;
  /** The status that a new one comes to; null where there are no statuses. */
  status?: string | null;
}

/** Resources by their names, ready: the missing ones are made, a few at a time. */
export async function ensure(
  rest: Rest,
  { path, list, listKey, key, status = 'available' }: Collection,
  names: readonly string[],
  body: (name: string, index: number) => Json,
): Promise<Row[]> {
  const rows = ((await rest.get(list)) as Record<string, Row[]>)[listKey] ?? [];
  const usable = rows.filter((row) => status === null || status === 'error' || !row.status.startsWith('error'));
  const existing = new Map(usable.map((row) => [row.name, row]));
  const made: Row[] = [];
  const work = names.entries();
  async function worker(): Promise<void> {
    for (const [index, name] of work) {
      let row = existing.get(name);
      if (!row) {
        row = ((await rest.post(path, body(name, index))) as Record<string, Row>)[key];
        if (row && status !== null) await until(rest, `${path}/${row.id}`, key, status);
      }
      if (row) made[index] = row;
    }
  }
  await Promise.all(Array.from({ length: 6 }, worker));
  return made;
}

async function furnishGroups(alice: Rest, admin: Rest): Promise<Row[]> {
  const { group_types: types } = (await admin.get('/group_types')) as { group_types: Row[] };
  const type =
    types.find(({ name }) => name === 'behaviour') ??
    ((await admin.post('/group_types', { group_type: { name: 'behaviour' } })) as { group_type: Row }).group_type;
  const { volume_types: volumeTypes } = (await alice.get('/types')) as { volume_types: Row[] };
  const volumeType = volumeTypes.find(({ name }) => name === '__DEFAULT__')?.id;
  const groups = await named(alice, 'groups', 'group', 2, 'group', (name) => ({
    group: { name, group_type: type.id, volume_types: [volumeType] },
  }));
  for (const [index, group] of groups.entries()) {
    await named(alice, 'volumes', 'volume', 2, `member-of-${index}`, (name) => ({
      volume: { name, size: 1, volume_type: volumeType, group_id: group.id },
    }));
  }
  return groups;
}

/** An attachment that is complete; with no Nova there, its server is an id that nobody has. */
async function furnishAttachment(alice: Rest, volumeId: string): Promise<string> {
  const { attachments } = (await alice.get(`/attachments/detail?volume_id=${volumeId}`)) as { attachments: Row[] };
  const attached = attachments.find(({ status }) => status === 'attached');
  if (attached) return attached.id;
  const { attachment } = (await alice.post('/attachments', {
    attachment: {
      volume_uuid: volumeId,
      instance_uuid: '7c0ffee0-0000-4000-8000-000000000001',
      connector: { host: 'compute-1', ip: '127.0.0.1', initiator: 'iqn.1993-08.org.debian:01:behaviour', multipath: false },
    },
  })) as { attachment: Row };
  await alice.post(`/attachments/${attachment.id}/action`, { 'os-complete': {} });
  return attachment.id;
}

function ids(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => id);
}
