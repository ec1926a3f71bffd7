import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { scaled } from '../support/scaled.ts';
import { attemptAll, surprises, type Attempt } from './support/attempts.ts';
import { makeTypeFor } from './support/catalogue.ts';
import type { UserName } from './support/facts.ts';
import { furnish } from './support/furnish.ts';
import { fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { done, soon } from './support/run.ts';
import { restorable, volumeInputs, volumeOptions, type VolumeActionName } from './support/volume-attempts.ts';
import { prepare, release, restore, type VolumeState } from './support/volume-states.ts';
import { hostOf } from './support/volumes.ts';

await furnish({ volumes: 2, backup: true, groups: true });
const uploaded = await done<{ image: { imageId: string } }>(
  'alice',
  'uploadVolumeToImage',
  { id: fixture.volumeIds[1], imageName: 'behaviour-attempt', wait: soon },
  'image { imageId }',
);
const typeFor = (specs: Record<string, string>): Promise<string> =>
  makeTypeFor(restAs('alice'), restAs('admin'), specs);
const others = {
  volumeId: fixture.volumeIds[0] ?? '',
  backupId: fixture.backupId,
  imageId: uploaded.image.imageId,
  typeName: await typeFor({}),
};

const everyAction = Object.keys(volumeInputs) as VolumeActionName[];
/** The volumes of these actions have a snapshot. */
const withSnapshot: readonly VolumeActionName[] = ['revertVolumeToSnapshot'];
const withoutSnapshot = everyAction.filter((action) => !withSnapshot.includes(action));

/** The actions that Cinder refuses, or accepts, because of an attachment. */
const attachmentMatters: readonly VolumeActionName[] = [
  'deleteVolume',
  'unmanageVolume',
  'reimageVolume',
  'attachVolume',
  'detachVolume',
  'beginVolumeDetaching',
  'terminateVolumeAttachment',
  'completeVolumeMigration',
];

const resettable = schema.getType('ResettableVolumeStatus');
const statuses = isEnumType(resettable) ? resettable.getValues().map(({ value }) => String(value)) : [];

/** Attempts actions on volumes of a state. */
function attempts(user: UserName, state: VolumeState, actions: readonly VolumeActionName[]): Promise<Attempt[]> {
  return attemptAll(user, {
    field: 'volume',
    actions,
    prepare: () => prepare(state),
    inputOf: async (action, volume) => {
      const host = action === 'migrateVolume' ? otherHost(await hostOf(volume.id)) : '';
      return volumeInputs[action as VolumeActionName](volume.id, { ...others, ...volume, host });
    },
    options: volumeOptions,
    release: ({ id }) => release(state, id),
    restore: ({ id }) => restore(state, id),
    isRestorable: (action) => restorable.has(action),
  });
}

function otherHost(host: string): string {
  return host.includes('@one') ? host.replaceAll('one', 'two') : host.replaceAll('two', 'one');
}

/** The verdicts that the record does not tell. */
function excusesOf(status: string): Record<string, string> {
  if (status === 'error_managing') return { reimageVolume: 'Cinder shows the status as error.' };
  if (status === 'in-use') return { uploadVolumeToImage: 'The cloud does not enable the option.' };
  return {};
}

/** The actions for which Cinder distinguishes administrators, in addition to a different role. */
const adminMatters: readonly VolumeActionName[] = [
  'deleteVolume',
  'resetVolumeStatus',
  'migrateVolume',
  'completeVolumeMigration',
  'completeVolumeExtend',
  'unmanageVolume',
  'manageSnapshot',
  'createSnapshot',
];
/** The statuses in which an administrator attempts all actions. */
const exemplary = ['available', 'in-use', 'error', 'maintenance'];

/** The actions that a user attempts in a status. */
function attempted(user: UserName, status: string): readonly VolumeActionName[] {
  return user === 'alice' || exemplary.includes(status) ? withoutSnapshot : adminMatters;
}

describe.each(['alice', 'admin'] as const)('predicts what Cinder accepts from %s for a volume that is', (user) => {
  const timeout = scaled(90_000);
  const of = async (state: VolumeState, actions: readonly VolumeActionName[]): Promise<string[]> => {
    const excuses = Object.entries(excusesOf(state.status)).filter(([action]) => actions.some((one) => one === action));
    return surprises(await attempts(user, state, actions), Object.fromEntries(excuses));
  };

  test.concurrent.each(statuses.filter((status) => status !== 'in-use'))('%s', { timeout }, async (status) => {
    expect(await of({ status }, attempted(user, status))).toEqual([]);
  });

  test.concurrent.each(statuses)('%s and attached', { timeout }, async (status) => {
    const all = attempted(user, status);
    const actions = status === 'in-use' ? all : all.filter((action) => attachmentMatters.includes(action));
    expect(await of({ status, isAttached: true }, actions)).toEqual([]);
  });
});

test.concurrent.each([
  ['ron', 'available', 'without a snapshot', withoutSnapshot],
  ['ron', 'in-use', 'without a snapshot', withoutSnapshot],
  ['alice', 'available', 'with a snapshot', withSnapshot],
  ['alice', 'error', 'with a snapshot', withSnapshot],
  ['admin', 'in-use', 'with a snapshot', withSnapshot],
] as const)('predicts what Cinder accepts from %s for a volume that is %s, %s', async (user, status, _, actions) => {
  const isAttached = status === 'in-use';
  const excused =
    user === 'ron' ? { deleteVolumeImageMetadata: 'The volume has none, so that the gateway makes no call.' } : {};
  const found = await attempts(user, { status, isAttached, hasSnapshot: actions === withSnapshot }, actions);
  expect(surprises(found, excused)).toEqual([]);
});

/** The actions that Cinder refuses during a migration, or only then accepts. */
const migrationMatters = [
  'deleteVolume',
  'unmanageVolume',
  'retypeVolume',
  'migrateVolume',
  'createSnapshot',
  'manageSnapshot',
  'beginVolumeDetaching',
  'attachVolume',
] as const;

test.concurrent.each([
  ['alice', 'migrating'],
  ['admin', 'migrating'],
  ['admin', 'completing'],
  ['admin', 'success'],
] as const)('predicts what Cinder accepts from %s for a volume that is %s', async (user, migrationStatus) => {
  const unseen = 'Only administrators see the migration status.';
  const excused =
    user === 'alice'
      ? { deleteVolume: unseen, retypeVolume: unseen, createSnapshot: unseen, beginVolumeDetaching: unseen }
      : {};
  const found = await attempts(user, { status: 'available', migrationStatus }, migrationMatters);
  expect(surprises(found, excused)).toEqual([]);
});

test.concurrent.each(['alice', 'admin'] as const)(
  'predicts what Cinder accepts from %s for a volume that is in a group',
  async (user) => {
    const volumeType = { volume_type: '__DEFAULT__' };
    const state = { status: 'available', properties: { group_id: fixture.groupIds[0], ...volumeType } };
    const found = await attempts(user, state, ['deleteVolume', 'retypeVolume', 'migrateVolume', 'unmanageVolume']);
    expect(surprises(found)).toEqual([]);
  },
);

const nowhere = await typeFor({ volume_backend_name: 'nowhere' });
const multiattach = await typeFor({ multiattach: '<is> True' });

test.concurrent.each(['alice', 'admin'] as const)(
  'predicts what Cinder accepts from %s for a volume that is without a backend',
  async (user) => {
    const state = { status: 'creating', isUnscheduled: true, properties: { volume_type: nowhere } };
    const excused = user === 'alice' ? { deleteVolume: 'Only administrators see the host.' } : {};
    const found = await attempts(user, state, ['deleteVolume', 'unmanageVolume', 'createSnapshot']);
    expect(surprises(found, excused)).toEqual([]);
  },
);

test.concurrent.each(['alice', 'admin'] as const)(
  'predicts what Cinder accepts from %s for a volume that is for several attachments',
  async (user) => {
    const state = { status: 'in-use', isReserved: true, properties: { volume_type: multiattach } };
    const found = await attempts(user, state, ['reserveVolume', 'createAttachment', 'attachVolume']);
    expect(surprises(found)).toEqual([]);
  },
);
