import { describe, expect, test, vi } from 'vitest';
import type { DeletePlan } from '../../../src/resolvers/delete-plan/delete-plan.ts';
import { deletePlanOfVolume } from '../../../src/resolvers/delete-plan/volume.ts';
import type { Store } from '../../support/fake-cinder.ts';
import { operation } from '../../support/operation.ts';
import {
  attachmentId,
  attachmentRow,
  serverId,
  snapshotId,
  snapshotRow,
  volumeId,
  volumeRow,
} from '../../support/rows.ts';

async function planned(store: Store, isAdmin = false): Promise<{ plan: DeletePlan; calls: readonly unknown[] }> {
  const { context, calls } = operation(store, { isAdmin });
  const volume = await context.loaders.volume.byId.load(volumeId(1));
  if (!volume) throw new Error('no volume');
  calls.length = 0;
  return { plan: await deletePlanOfVolume(context, volume), calls };
}

const codesOf = ({ obstacles }: DeletePlan): string[] => obstacles.map(({ code }) => code);

describe('the status of a volume', () => {
  test.each(['available', 'error', 'error_restoring', 'error_extending'])('%s allows its deletion', async (status) => {
    const { plan, calls } = await planned({ volumes: [volumeRow(1, { status })], snapshots: [] });
    expect(plan.obstacles).toEqual([]);
    expect(calls).toHaveLength(1);
  });

  test.each(['creating', 'deleting', 'error_deleting', 'in-use', 'retyping', 'maintenance'])(
    '%s without attachments is an obstacle itself',
    async (status) => {
      const { plan } = await planned({ volumes: [volumeRow(1, { status })], snapshots: [] });
      expect(codesOf(plan)).toEqual(['WRONG_STATUS']);
      expect(plan.steps).toBeNull();
    },
  );

  test.each([
    ['migrating', ['MIGRATING']],
    ['target:7c0ffee0-0000-4000-8000-000000000002', ['MIGRATING']],
    ['success', []],
    ['error', []],
  ])('migration %s: %j', async (migration_status, codes) => {
    const { plan } = await planned({ volumes: [volumeRow(1, { migration_status })], snapshots: [] }, true);
    expect(codesOf(plan)).toEqual(codes);
  });
});

describe('a snapshot', () => {
  test.each([
    ['available', null, true, ['deleteSnapshot', 'deleteVolume']],
    ['error', null, true, ['deleteSnapshot', 'deleteVolume']],
    ['creating', null, false, null],
    ['available', '7c0ffee0-0000-4000-8000-000000000002', false, ['deleteGroupSnapshot', 'deleteVolume']],
  ])('%s, group snapshot %s: cascade deletes it: %s', async (status, group_snapshot_id, isCleared, steps) => {
    const { plan } = await planned({
      volumes: [volumeRow(1)],
      snapshots: [snapshotRow(1, 1, { status, group_snapshot_id })],
    });
    expect(plan.obstacles).toMatchObject([{ code: 'HAS_SNAPSHOTS', by: { id: snapshotId(1) }, isCleared }]);
    expect(plan.steps?.map(({ mutation }) => mutation) ?? null).toEqual(steps);
  });
});

describe('an attachment to a server', () => {
  test.each([
    [
      'attached',
      true,
      { mutation: 'detachVolumeFromServer', input: { id: `Volume:${volumeId(1)}`, serverId: serverId(1) } },
    ],
    ['attached', false, { mutation: 'deleteAttachment', input: { id: `Attachment:${attachmentId(1)}` } }],
    ['reserved', true, { mutation: 'deleteAttachment', input: { id: `Attachment:${attachmentId(1)}` } }],
  ])('%s, in a cloud with Nova: %s', async (status, hasNova, step) => {
    const store = {
      volumes: [volumeRow(1, { status: 'reserved', attachments: [] })],
      attachments: [attachmentRow(1, 1, { status })],
      snapshots: [],
    };
    const { context } = operation(store);
    const volume = await context.loaders.volume.byId.load(volumeId(1));
    if (!volume) throw new Error('no volume');
    vi.spyOn(context.client, 'hasService').mockReturnValue(hasNova);
    const { steps } = await deletePlanOfVolume(context, volume);
    expect(steps?.[0]).toEqual(step);
  });
});
