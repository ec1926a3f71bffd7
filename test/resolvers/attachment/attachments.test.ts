import { describe, expect, test } from 'vitest';
import { attachments } from '../../../src/cinder/resources/attachments.ts';
import type { Volume } from '../../../src/cinder/resources/volumes.ts';
import {
  attachmentsOfVolume,
  detailOf,
  onVolume,
  type AttachmentNode,
} from '../../../src/resolvers/attachment/attachments.ts';
import type { Store } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { attachmentId, attachmentRow, rows, serverId, time, volumeId, volumeRow } from '../../support/rows.ts';

const reservation = attachmentRow(2, 1, { status: 'reserved', attached_at: '' });

interface Attached extends Operation {
  volume: Volume;
  nodes: readonly AttachmentNode[];
}

/** The attachments of volume 1, and the calls after the one that read the volume. */
async function attachedTo(store: Store): Promise<Attached> {
  const run = operation(store);
  const volume = await run.context.loaders.volume.byId.load(volumeId(1));
  if (!volume) throw new Error('no volume');
  run.calls.length = 0;
  return { ...run, volume, nodes: await attachmentsOfVolume(run.context, volume) };
}

const fact = ({ id, status, volumeId: volume, serverId: server, attachedAt }: AttachmentNode): unknown => ({
  id,
  status,
  volume,
  server,
  attachedAt,
});

describe('the attachments of a volume', () => {
  test.each([
    ['in-use', false],
    ['available', false],
    ['available', true],
    ['error', false],
  ])('come from its own record without a call: %s, multiattach %s', async (status, multiattach) => {
    const { nodes, calls } = await attachedTo({
      volumes: [volumeRow(1, { status, multiattach })],
      attachments: [attachmentRow(1, 1), attachmentRow(3, 2)],
    });
    expect(nodes.map(fact)).toEqual([
      { id: attachmentId(1), status: 'attached', volume: volumeId(1), server: serverId(1), attachedAt: `${time(1)}Z` },
    ]);
    expect(calls).toEqual([]);
  });

  test.each([
    ['reserved', false],
    ['attaching', false],
    ['detaching', false],
    ['in-use', true],
    ['reserved', true],
  ])('are listed if others are possible: %s, multiattach %s', async (status, multiattach) => {
    const { nodes, calls } = await attachedTo({
      volumes: [volumeRow(1, { status, multiattach })],
      attachments: [attachmentRow(1, 1), reservation],
    });
    expect(nodes.map(({ status: each }) => each).toSorted()).toEqual(['attached', 'reserved']);
    const call = `GET /attachments/detail?volume_id=${volumeId(1)}&limit=1000`;
    expect(calls.map((each) => each.replace(/&marker=.*/, '&marker'))).toEqual([call, `${call}&marker`]);
  });

  test('of many volumes are listed together', async () => {
    const store = {
      volumes: rows(9, (n) => volumeRow(n, { status: 'reserved' })),
      attachments: rows(9, (n) => attachmentRow(n, n)),
    };
    const { context, calls } = operation(store);
    const all = await context.loaders.volume.all();
    const nodes = await Promise.all(all.map((volume) => attachmentsOfVolume(context, volume)));
    expect(nodes.flat()).toHaveLength(9);
    expect(calls.map((each) => each.replace(/&marker=.*/, '&marker'))).toEqual([
      'GET /volumes/detail?limit=1000&with_count=true',
      'GET /attachments/detail?limit=1000',
      'GET /attachments/detail?limit=1000&marker',
    ]);
  });
});

describe('an attachment from its own record or from that of its volume', () => {
  const store = { volumes: [volumeRow(1, { status: 'in-use' })], attachments: [attachmentRow(1, 1)] };

  test('has the values in both records', async () => {
    const { nodes, context } = await attachedTo(store);
    const own = await context.loaders.attachment.byId.load(attachmentId(1));
    expect(own && fact(own)).toEqual(nodes[0] && fact(nodes[0]));
  });

  test('loads its own record if embedded in the volume', async () => {
    const { nodes, context, calls } = await attachedTo(store);
    const [embedded] = nodes;
    const own = attachments.decode(attachmentRow(1, 1));
    expect(embedded && (await detailOf(context, embedded))).toEqual(own);
    expect(calls).toEqual([`GET /attachments/${attachmentId(1)}`]);
    expect(await detailOf(context, own)).toBe(own);
    expect(calls).toHaveLength(1);
  });

  test('loads the record of its volume if not embedded', async () => {
    const { nodes, context, calls } = await attachedTo(store);
    const [embedded] = nodes;
    const shown = embedded && (await onVolume(context, embedded));
    expect(shown).toMatchObject({ device: '/dev/vdb' });
    expect(calls).toEqual([]);
    const other = operation(store);
    expect(await onVolume(other.context, attachments.decode(attachmentRow(1, 1)))).toEqual(shown);
    expect(other.calls).toEqual([`GET /volumes/${volumeId(1)}`]);
  });

  test('lacks the record of its volume if not completed or deleted', async () => {
    const { context } = operation(store);
    expect(await onVolume(context, attachments.decode(reservation))).toBeNull();
    const gone = {
      kind: 'Attachment',
      id: attachmentId(9),
      status: 'attached',
      volumeId: volumeId(9),
      serverId: null,
      attachedAt: null,
    } as const;
    expect(await detailOf(context, gone)).toBeNull();
    expect(await onVolume(context, gone)).toBeNull();
  });
});
