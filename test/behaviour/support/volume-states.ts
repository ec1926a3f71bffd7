import { expect, vi } from 'vitest';
import { scaled } from '../../support/scaled.ts';
import { connector } from './attaching.ts';
import { idOf, make, snapshots, volumes, type Row } from './make.ts';
import { restAs } from './project.ts';
import type { Json } from './rest.ts';

/** A state of volumes, which an administrator can set. */
export interface VolumeState {
  status: string;
  /** Whether a host without a server is attached. */
  isAttached?: boolean;
  migrationStatus?: string;
  hasSnapshot?: boolean;
  /** Whether an attachment without a connector exists. */
  isReserved?: boolean;
  /** Whether the scheduler finds no backend for the volume. */
  isUnscheduled?: boolean;
  /** The properties with which volumes of this state are created. */
  properties?: Json;
}

/** A volume in a state. */
export interface Prepared {
  id: string;
  snapshotId: string;
}

/** Volumes without properties and snapshots that can be brought to another state. */
const released: string[] = [];

/** Allows the next state to use a volume. */
export function release({ properties, hasSnapshot }: VolumeState, id: string): void {
  if (!properties && !hasSnapshot) released.push(id);
}

/** Brings a volume to a state: a released one, or a new one. */
export async function prepare(state: VolumeState): Promise<Prepared> {
  const used = state.properties || state.hasSnapshot ? undefined : released.pop();
  if (used !== undefined) {
    await restore(state, used);
    return { id: used, snapshotId: '' };
  }
  const alice = restAs('alice');
  const body = { size: 1, ...state.properties };
  const collection = { ...volumes, ...(state.isUnscheduled && { status: null }) };
  const [volume] = await make(alice, collection, ['behaviour-attempt'], (name) => ({ volume: { name, ...body } }));
  const id = volume?.id ?? '';
  if (state.isUnscheduled) {
    const read = async (): Promise<void> =>
      expect(await alice.get(`/volumes/${id}`)).toMatchObject({ volume: { status: 'error' } });
    await vi.waitFor(read, { timeout: scaled(20_000), interval: 200 });
  }
  const made = state.hasSnapshot
    ? await make(alice, snapshots, ['behaviour-attempt'], (name) => ({ snapshot: { name, volume_id: id } }))
    : [];
  await enter(state, id);
  return { id, snapshotId: idOf(made) };
}

/** Brings a volume back to a state, after an action that changed its statuses or attachments. */
export async function restore(state: VolumeState, id: string): Promise<void> {
  // Cinder sets the status to `available` when it deletes the last attachment.
  await reset(id, { attach_status: 'detached', status: 'available' });
  await enter(state, id);
}

async function enter(
  { status, isAttached, isReserved, migrationStatus = 'none' }: VolumeState,
  id: string,
): Promise<void> {
  if (isAttached) {
    const alice = restAs('alice');
    const { attachment } = (await alice.post('/attachments', { attachment: { volume_uuid: id, connector } })) as {
      attachment: Row;
    };
    await alice.post(`/attachments/${attachment.id}/action`, { 'os-complete': {} });
  }
  if (isReserved) {
    await reset(id, { status: 'available' });
    await restAs('alice').post('/attachments', { attachment: { volume_uuid: id } });
  }
  await reset(id, { status, migration_status: migrationStatus });
}

function reset(id: string, statuses: Json): Promise<Json> {
  return restAs('admin').post(`/volumes/${id}/action`, { 'os-reset_status': statuses });
}
