import { setTimeout as sleep } from 'node:timers/promises';
import { isEnumType } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import type { attachmentActions } from '../../src/resolvers/actions/attachment-actions.ts';
import type { backupActions } from '../../src/resolvers/actions/backup-actions.ts';
import type { groupActions } from '../../src/resolvers/actions/group-actions.ts';
import type { groupSnapshotActions } from '../../src/resolvers/actions/group-snapshot-actions.ts';
import type { snapshotActions } from '../../src/resolvers/actions/snapshot-actions.ts';
import { transferActions } from '../../src/resolvers/actions/transfer-actions.ts';
import { schema } from '../../src/schema/schema.ts';
import { scaled } from '../support/scaled.ts';
import { connector, serverId } from './support/attaching.ts';
import { attemptAll, surprises, type Attempts } from './support/attempts.ts';
import { backups, defaultTypeOf, groups, idOf, make, snapshots, volumes, type Row } from './support/make.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

const users = ['alice', 'admin'] as const;
const timeout = scaled(90_000);
const [alice, admin] = [restAs('alice'), restAs('admin')];
const name = ['behaviour-attempt'];

/** The statuses to which Cinder can reset the resources of a type: the values of an enum of the schema. */
function statusesOf(enumName: string): string[] {
  const type = schema.getType(enumName);
  const values = isEnumType(type) ? type.getValues().map(({ value }) => String(value)) : [];
  return values.filter((value) => value !== 'UNKNOWN');
}

async function newVolume(properties: Json = {}): Promise<string> {
  return idOf(await make(alice, volumes, name, (named) => ({ volume: { name: named, size: 1, ...properties } })));
}

/** Resources that the next state can use. */
function pool<R>(create: () => Promise<R>): { take: () => Promise<R>; release: (resource: R) => void } {
  const free: R[] = [];
  return { take: async () => free.pop() ?? create(), release: (resource) => free.push(resource) };
}

/** Resources whose status alone distinguishes their states. */
function withStatus<R extends { id: string }>(
  resources: ReturnType<typeof pool<R>>,
  reset: (id: string, status: string) => Promise<unknown>,
  status: string,
): Pick<Attempts<R>, 'prepare' | 'release' | 'restore'> {
  return {
    prepare: async () => {
      const resource = await resources.take();
      await reset(resource.id, status);
      return resource;
    },
    release: resources.release,
    restore: ({ id }) => reset(id, status),
  };
}

describe.each(users)('predicts what Cinder accepts from %s for a snapshot that is', (user) => {
  const resources = pool(async () => {
    const volumeId = await newVolume();
    const made = await make(alice, snapshots, name, (named) => ({ snapshot: { name: named, volume_id: volumeId } }));
    return { id: idOf(made), volumeId };
  });
  const reset = (id: string, status: string): Promise<Json> =>
    admin.post(`/snapshots/${id}/action`, { 'os-reset_status': { status } });
  const inputs: Record<keyof typeof snapshotActions, (snapshot: { id: string; volumeId: string }) => object> = {
    updateSnapshot: ({ id }) => ({ id, description: 'Attempted' }),
    deleteSnapshot: ({ id }) => ({ id, ignoreMissing: false }),
    setSnapshotMetadata: ({ id }) => ({ id, metadata: { attempt: '1' } }),
    deleteSnapshotMetadata: ({ id }) => ({ id }),
    resetSnapshotStatus: ({ id }) => ({ id, status: 'ERROR' }),
    setSnapshotStatus: ({ id }) => ({ id, status: 'CREATING' }),
    unmanageSnapshot: ({ id }) => ({ id }),
    revertVolumeToSnapshot: ({ id, volumeId }) => ({ id: volumeId, snapshotId: id }),
    createVolume: ({ id }) => ({ source: { snapshotId: id } }),
    createBackup: ({ id, volumeId }) => ({ volumeId, snapshotId: id }),
  };

  test.concurrent.each(statusesOf('SnapshotStatus'))('%s', { timeout }, async (status) => {
    const excused = status === 'deleting' ? { setSnapshotStatus: 'The given status is one of a creation.' } : {};
    const attempts = await attemptAll(user, {
      field: 'snapshot',
      actions: Object.keys(inputs),
      inputOf: (action, snapshot) => inputs[action as keyof typeof snapshotActions](snapshot),
      options: { deleteSnapshot: { force: true } },
      isRestorable: (action) => /^(update|set|reset)Snapshot|Metadata$/.test(action),
      ...withStatus(resources, reset, status),
    });
    expect(surprises(attempts, excused)).toEqual([]);
  });
});

describe.each(users)('predicts what Cinder accepts from %s for a backup that is', (user) => {
  const inputs: Record<keyof typeof backupActions, (id: string) => object> = {
    updateBackup: (id) => ({ id, description: 'Attempted' }),
    deleteBackup: (id) => ({ id, ignoreMissing: false }),
    resetBackupStatus: (id) => ({ id, status: 'AVAILABLE' }),
    exportBackupRecord: (id) => ({ id }),
    restoreBackup: (id) => ({ id }),
    createVolume: (id) => ({ source: { backupId: id } }),
  };

  async function newBackup(status: string, hasDependents: boolean): Promise<{ id: string }> {
    const volumeId = await newVolume();
    const made = await make(alice, backups, name, (named) => ({ backup: { name: named, volume_id: volumeId } }));
    const id = idOf(made);
    if (hasDependents)
      await make(alice, backups, name, (named) => ({
        backup: { name: named, volume_id: volumeId, incremental: true },
      }));
    await admin.post(`/backups/${id}/action`, { 'os-reset_status': { status } });
    // The backup service sets the status after Cinder has responded.
    const read = async (): Promise<void> =>
      expect(await admin.get(`/backups/${id}`)).toMatchObject({ backup: { status } });
    await vi.waitFor(read, { timeout: scaled(20_000), interval: 200 });
    return { id };
  }

  test.concurrent.each([
    ['available', 'available', false],
    ['error', 'error', false],
    ['the base of another one', 'available', true],
  ] as const)('%s', { timeout }, async (_, status, hasDependents) => {
    const attempts = await attemptAll(user, {
      field: 'backup',
      actions: Object.keys(inputs),
      prepare: () => newBackup(status, hasDependents),
      inputOf: (action, { id }) => inputs[action as keyof typeof backupActions](id),
      options: { deleteBackup: { force: true } },
      restore: () => Promise.resolve(),
      isRestorable: (action) => ['updateBackup', 'exportBackupRecord'].includes(action),
    });
    expect(surprises(attempts)).toEqual([]);
  });
});

describe.each(users)('predicts what Cinder accepts from %s for an attachment that is', (user) => {
  const inputs: Record<keyof typeof attachmentActions, (id: string) => object> = {
    updateAttachment: (id) => ({ id, connector }),
    completeAttachment: (id) => ({ id }),
    deleteAttachment: (id) => ({ id, ignoreMissing: false }),
  };

  async function newAttachment(status: string, server: string | undefined, ofVolume: string): Promise<{ id: string }> {
    const volumeId = await newVolume();
    const { attachment } = (await alice.post('/attachments', {
      attachment: {
        volume_uuid: volumeId,
        ...(server !== undefined && { instance_uuid: server }),
        ...(status !== 'reserved' && { connector }),
      },
    })) as { attachment: Row };
    if (status === 'attached') await alice.post(`/attachments/${attachment.id}/action`, { 'os-complete': {} });
    if (ofVolume !== '') await admin.post(`/volumes/${volumeId}/action`, { 'os-reset_status': { status: ofVolume } });
    return { id: attachment.id };
  }

  test.concurrent.each([
    ['reserved', 'reserved', undefined, ''],
    ['attaching', 'attaching', undefined, ''],
    ['attached', 'attached', undefined, ''],
    ['reserved for a server', 'reserved', serverId, ''],
    ['attaching to a server', 'attaching', serverId, ''],
    ['attached to a server', 'attached', serverId, ''],
    ['reserved, with a volume in error', 'reserved', undefined, 'error'],
  ] as const)('%s', { timeout }, async (_, status, server, ofVolume) => {
    const excused = ofVolume === 'error' ? { updateAttachment: 'The record has no status of the volume.' } : {};
    const attempts = await attemptAll(user, {
      field: 'attachment',
      actions: Object.keys(inputs),
      prepare: () => newAttachment(status, server, ofVolume),
      inputOf: (action, { id }) => inputs[action as keyof typeof attachmentActions](id),
      options: {},
      restore: () => Promise.resolve(),
      isRestorable: () => false,
    });
    expect(surprises(attempts, excused)).toEqual([]);
  });
});

describe.each(users)('predicts what Cinder accepts from %s for a transfer', (user) => {
  async function newTransfer(ofVolume: string): Promise<{ id: string; authKey: string }> {
    const volumeId = await newVolume();
    const { transfer } = (await alice.post('/volume-transfers', { transfer: { volume_id: volumeId, name: null } })) as {
      transfer: Row & { auth_key: string };
    };
    await admin.post(`/volumes/${volumeId}/action`, { 'os-reset_status': { status: ofVolume } });
    return { id: transfer.id, authKey: transfer.auth_key };
  }

  test.concurrent.each(['awaiting-transfer', 'available', 'maintenance'])(
    'of a volume that is %s',
    { timeout },
    async (status) => {
      const excused =
        status !== 'awaiting-transfer' ? { acceptTransfer: 'The record has no status of the volume.' } : {};
      const attempts = await attemptAll(user, {
        field: 'transfer',
        actions: Object.keys(transferActions),
        prepare: () => newTransfer(status),
        inputOf: (action, { id, authKey }) =>
          action === 'acceptTransfer' ? { id, authKey } : { id, ignoreMissing: false },
        options: {},
        restore: () => Promise.resolve(),
        isRestorable: () => false,
      });
      expect(surprises(attempts, excused)).toEqual([]);
    },
  );
});

const volumeType = await defaultTypeOf(alice);

async function newGroup(hasVolume: boolean): Promise<{ id: string }> {
  const id = idOf(
    await make(alice, groups, name, (named) => ({
      group: { name: named, group_type: 'behaviour', volume_types: [volumeType] },
    })),
  );
  if (hasVolume) await newVolume({ group_id: id, volume_type: volumeType });
  return { id };
}

/** The verdicts that the record of a group does not tell. */
function excusesOf(content: string, status: string): Record<string, string> {
  const volumes = 'The record has no volumes of the group.';
  return {
    ...(status === 'available' && {
      enableGroupReplication: 'The record does not tell whether the type is replicated.',
    }),
    ...(content === 'empty' && { createGroupSnapshot: volumes, createGroupFromSource: volumes }),
    ...(content === 'filled' && ['available', 'error'].includes(status) && { deleteGroup: volumes }),
  };
}

describe.each(users)('predicts what Cinder accepts from %s for', (user) => {
  const inputs: Record<keyof typeof groupActions, (id: string) => object> = {
    updateGroup: (id) => ({ id, description: `Attempted ${performance.now()}` }),
    resetGroupStatus: (id) => ({ id, status: 'ERROR' }),
    deleteGroup: (id) => ({ id, ignoreMissing: false }),
    enableGroupReplication: (id) => ({ id }),
    disableGroupReplication: (id) => ({ id }),
    failoverGroupReplication: (id) => ({ id }),
    createGroupSnapshot: (groupId) => ({ groupId }),
    createGroupFromSource: (groupId) => ({ source: { groupId } }),
  };
  const pools = { empty: pool(() => newGroup(false)), filled: pool(() => newGroup(true)) };
  const reset = (id: string, status: string): Promise<Json> =>
    admin.post(`/groups/${id}/action`, { reset_status: { status } });
  const states = statusesOf('ResettableGroupStatus');

  test.concurrent.each([
    ...['available', 'error'].map((status) => ['empty', status] as const),
    ...states.map((status) => ['filled', status] as const),
  ])('a group that is %s and %s', { timeout }, async (content, status) => {
    const attempts = await attemptAll(user, {
      field: 'group',
      actions: Object.keys(inputs),
      inputOf: (action, { id }) => inputs[action as keyof typeof groupActions](id),
      options: { deleteGroup: { deleteVolumes: true } },
      isRestorable: (action) => /^(update|reset)Group|Replication$/.test(action),
      ...withStatus(pools[content], reset, status),
    });
    expect(surprises(attempts, excusesOf(content, status))).toEqual([]);
  });
});

describe.each(users)('predicts what Cinder accepts from %s for a group snapshot that is', (user) => {
  const inputs: Record<keyof typeof groupSnapshotActions, (id: string) => object> = {
    resetGroupSnapshotStatus: (id) => ({ id, status: 'ERROR' }),
    deleteGroupSnapshot: (id) => ({ id, ignoreMissing: false }),
    createGroupFromSource: (groupSnapshotId) => ({ source: { groupSnapshotId } }),
  };
  let group: Promise<{ id: string }> | undefined;
  const resources = pool(async () => {
    const { id: groupId } = await (group ??= newGroup(true));
    const made = await make(alice, { path: '/group_snapshots', key: 'group_snapshot' }, name, (named) => ({
      group_snapshot: { name: named, group_id: groupId },
    }));
    const id = idOf(made);
    // Cinder sets the status twice when it ends the creation.
    const isReset = async (): Promise<boolean> => {
      await sleep(200);
      const { group_snapshot: row } = (await admin.get(`/group_snapshots/${id}`)) as { group_snapshot: Row };
      if (row.status !== 'error') await reset(id, 'error');
      return row.status === 'error';
    };
    let seen = 0;
    while (seen < 2) seen = (await isReset()) ? seen + 1 : 0;
    return { id };
  });
  const reset = (id: string, status: string): Promise<Json> =>
    admin.post(`/group_snapshots/${id}/action`, { reset_status: { status } });

  test.concurrent.each(statusesOf('ResettableGroupStatus'))('%s', { timeout }, async (status) => {
    const attempts = await attemptAll(user, {
      field: 'groupSnapshot',
      actions: Object.keys(inputs),
      inputOf: (action, { id }) => inputs[action as keyof typeof groupSnapshotActions](id),
      options: {},
      isRestorable: (action) => action === 'resetGroupSnapshotStatus',
      ...withStatus(resources, reset, status),
    });
    expect(surprises(attempts)).toEqual([]);
  });
});
