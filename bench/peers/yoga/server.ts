import { createServer } from 'node:http';
import DataLoader from 'dataloader';
import { createSchema, createYoga, type YogaInitialContext } from 'graphql-yoga';
import {
  cinderId,
  statusName,
  time,
  type AttachmentRecord,
  type BackupRecord,
  type SnapshotRecord,
  type TypeList,
  type TypeRecord,
  type VolumeList,
  type VolumeRecord,
} from '../records.ts';
import { typeDefs } from './type-defs.ts';

/**
 * The obvious program for the cases: graphql-yoga with its defaults, `fetch` and dataloader. `PORT` is its port, and `CINDER` the
 * URL of Cinder with the project. The token of the caller is passed on.
 */
const cinder = process.env['CINDER'] ?? '';

/** What the resolvers get: calls with the token of the caller, and loaders. */
interface Context {
  get: <T>(path: string) => Promise<T>;
  post: (path: string, body: object) => Promise<unknown>;
  snapshots: DataLoader<string, SnapshotRecord[]>;
  backups: DataLoader<string, BackupRecord[]>;
  types: DataLoader<string, TypeRecord | null>;
}

function contextOf({ request }: YogaInitialContext): Context {
  const token = request.headers.get('x-auth-token') ?? '';
  const headers = { 'x-auth-token': token, 'openstack-api-version': 'volume 3.70', 'content-type': 'application/json' };
  const get = async <T>(path: string): Promise<T> => (await fetch(cinder + path, { headers })).json() as Promise<T>;
  const children = <T extends SnapshotRecord>(key: string): DataLoader<string, T[]> =>
    new DataLoader(async (ids) => {
      const byVolume = new Map<string, T[]>(ids.map((id) => [id, []]));
      for (const row of (await get<Record<string, T[]>>(`/${key}/detail`))[key] ?? [])
        byVolume.get(row.volume_id)?.push(row);
      return ids.map((id) => byVolume.get(id) ?? []);
    });
  const types = new DataLoader<string, TypeRecord | null>(async (ids) => {
    const byId = new Map((await get<TypeList>('/types')).volume_types.map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id) ?? null);
  });
  const post = async (path: string, body: object): Promise<unknown> =>
    (await fetch(cinder + path, { method: 'POST', headers, body: JSON.stringify(body) })).text();
  return {
    get,
    post,
    types,
    snapshots: children<SnapshotRecord>('snapshots'),
    backups: children<BackupRecord>('backups'),
  };
}

const volume = async (id: string, { get }: Context): Promise<VolumeRecord> =>
  (await get<{ volume: VolumeRecord }>(`/volumes/${id}`)).volume;
const status = (row: { status: string }): string => statusName(row.status);
const child = (kind: string): object => ({
  id: ({ id }: SnapshotRecord) => `${kind}:${id}`,
  createdAt: ({ created_at }: SnapshotRecord) => time(created_at),
  status,
});

const resolvers = {
  Query: {
    volume: (_: unknown, { id }: { id: string }, context: Context) => volume(cinderId(id), context),
    volumes: async (_: unknown, { first }: { first: number }, { get }: Context) => {
      const { volumes } = await get<VolumeList>(`/volumes/detail?limit=${first + 1}`);
      return { nodes: volumes.slice(0, first), pageInfo: { hasNextPage: volumes.length > first } };
    },
  },
  Mutation: {
    extendVolume: async (_: unknown, { input }: { input: { id: string; newSize: number } }, context: Context) => {
      const id = cinderId(input.id);
      await context.post(`/volumes/${id}/action`, { 'os-extend': { new_size: input.newSize } });
      return { volume: await volume(id, context), userErrors: [] };
    },
  },
  Volume: {
    id: ({ id }: VolumeRecord) => `Volume:${id}`,
    status,
    bootable: ({ bootable }: VolumeRecord) => bootable === 'true',
    availabilityZone: ({ availability_zone }: VolumeRecord) => availability_zone,
    createdAt: ({ created_at }: VolumeRecord) => time(created_at),
    updatedAt: ({ updated_at }: VolumeRecord) => time(updated_at),
    volumeType: ({ volume_type_id }: VolumeRecord, _: unknown, { types }: Context) => types.load(volume_type_id),
    snapshots: async ({ id }: VolumeRecord, _: unknown, { snapshots }: Context) => ({
      nodes: await snapshots.load(id),
    }),
    backups: async ({ id }: VolumeRecord, _: unknown, { backups }: Context) => ({ nodes: await backups.load(id) }),
  },
  Attachment: {
    id: ({ attachment_id }: AttachmentRecord) => `Attachment:${attachment_id}`,
    status: () => 'ATTACHED',
    serverId: ({ server_id }: AttachmentRecord) => server_id,
    attachedAt: ({ attached_at }: AttachmentRecord) => time(attached_at),
  },
  VolumeType: {
    id: ({ id }: TypeRecord) => `VolumeType:${id}`,
    isPublic: ({ is_public }: TypeRecord) => is_public,
  },
  Snapshot: child('Snapshot'),
  Backup: { ...child('Backup'), isIncremental: ({ is_incremental }: BackupRecord) => is_incremental },
};

const yoga = createYoga({
  schema: createSchema<Context & YogaInitialContext>({ typeDefs, resolvers }),
  context: contextOf,
  logging: false,
  landingPage: false,
});
createServer((request, response) => void yoga(request, response)).listen(Number(process.env['PORT']), '127.0.0.1');
