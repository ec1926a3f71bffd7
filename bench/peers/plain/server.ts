import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';
import type { ChildRecord, TypeRecord, VolumeList, VolumeRecord } from '../records.ts';

/**
 * The floor: the cases written by hand with `node:http` and undici, without GraphQL. The name of the operation selects the case.
 * `PORT` is its port, and `CINDER` the URL of Cinder with the project.
 */
const cinder = new URL(process.env['CINDER'] ?? '');
const pool = new Pool(cinder.origin, { connections: 16 });

interface Sent {
  operationName: string;
  variables: { id: string; first: number; input: { id: string; newSize: number } };
}

async function get<T>(token: string, path: string): Promise<T> {
  const headers = { 'x-auth-token': token, 'openstack-api-version': 'volume 3.70' };
  const { body } = await pool.request({ path: cinder.pathname + path, method: 'GET', headers });
  return body.json() as Promise<T>;
}

const volume = async (token: string, id: string): Promise<VolumeRecord> =>
  (await get<{ volume: VolumeRecord }>(token, `/volumes/${id}`)).volume;
const cinderId = (id: string): string => id.slice(id.indexOf(':') + 1);
const time = (value: string | null): string | null => (value === null ? null : `${value}Z`);
const statusOf = (status: string): string => status.replace('-', '_').toUpperCase();

function ownFields(row: VolumeRecord): object {
  return {
    id: `Volume:${row.id}`,
    name: row.name,
    status: statusOf(row.status),
    size: row.size,
    description: row.description,
    bootable: row.bootable === 'true',
    encrypted: row.encrypted,
    multiattach: row.multiattach,
    availabilityZone: row.availability_zone,
    createdAt: time(row.created_at),
    updatedAt: time(row.updated_at),
    metadata: row.metadata,
  };
}

function byVolume(rows: readonly ChildRecord[], convert: (row: ChildRecord) => object): Map<string, object[]> {
  const groups = new Map<string, object[]>();
  for (const row of rows) {
    const group = groups.get(row.volume_id);
    if (group) group.push(convert(row));
    else groups.set(row.volume_id, [convert(row)]);
  }
  return groups;
}

const child = (kind: string, { id, name, status, size, created_at }: ChildRecord): object => ({
  id: `${kind}:${id}`,
  name,
  status: statusOf(status),
  size,
  createdAt: time(created_at),
});

async function everything(token: string, first: number): Promise<object> {
  const [{ volumes, volumes_links }, { volume_types }, { snapshots }, { backups }] = await Promise.all([
    get<VolumeList>(token, `/volumes/detail?limit=${first}`),
    get<{ volume_types: TypeRecord[] }>(token, '/types'),
    get<{ snapshots: ChildRecord[] }>(token, '/snapshots/detail'),
    get<{ backups: ChildRecord[] }>(token, '/backups/detail'),
  ]);
  const types = new Map(
    volume_types.map(({ id, name, description, is_public }) => [
      id,
      { id: `VolumeType:${id}`, name, description, isPublic: is_public },
    ]),
  );
  const snapshotsOf = byVolume(snapshots, (row) => child('Snapshot', row));
  const backupsOf = byVolume(backups, (row) => ({ ...child('Backup', row), isIncremental: row.is_incremental }));
  const nodes = volumes.map((row) => ({
    ...ownFields(row),
    volumeType: types.get(row.volume_type_id) ?? null,
    attachments: row.attachments.map(({ attachment_id, server_id, attached_at }) => ({
      id: `Attachment:${attachment_id}`,
      status: 'ATTACHED',
      serverId: server_id,
      attachedAt: time(attached_at),
    })),
    snapshots: { nodes: snapshotsOf.get(row.id) ?? [] },
    backups: { nodes: backupsOf.get(row.id) ?? [] },
  }));
  return { volumes: { nodes, pageInfo: { hasNextPage: volumes_links !== undefined } } };
}

async function extend(token: string, input: Sent['variables']['input']): Promise<object> {
  const id = cinderId(input.id);
  const { body } = await pool.request({
    path: `${cinder.pathname}/volumes/${id}/action`,
    method: 'POST',
    headers: { 'x-auth-token': token, 'openstack-api-version': 'volume 3.70', 'content-type': 'application/json' },
    body: JSON.stringify({ 'os-extend': { new_size: input.newSize } }),
  });
  await body.dump();
  const { name, status, size } = await volume(token, id);
  return { extendVolume: { volume: { id: `Volume:${id}`, name, status: statusOf(status), size }, userErrors: [] } };
}

const operations: Readonly<Record<string, (token: string, variables: Sent['variables']) => Promise<object>>> = {
  Ping: () => Promise.resolve({ __typename: 'Query' }),
  Volume: async (token, { id }) => ({ volume: ownFields(await volume(token, cinderId(id))) }),
  Volumes: async (token, { first }) => {
    const { volumes, volumes_links } = await get<VolumeList>(token, `/volumes/detail?limit=${first}`);
    return { volumes: { nodes: volumes.map(ownFields), pageInfo: { hasNextPage: volumes_links !== undefined } } };
  },
  Everything: (token, { first }) => everything(token, first),
  Extend: (token, { input }) => extend(token, input),
};

createServer((request, response) => {
  const token = String(request.headers['x-auth-token']);
  void text(request).then(async (sent) => {
    const { operationName, variables } = JSON.parse(sent || '{}') as Sent;
    const data = await operations[operationName]?.(token, variables);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
