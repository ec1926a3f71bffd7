import { describe, expect, test } from 'vitest';
import { connector, freeVolume, attachState, serverId, withServiceToken } from './support/attaching.ts';
import { done, faultsOf, inVain, refused, run, soon as wait } from './support/run.ts';

const unknownId = '00000000-0000-4000-8000-000000000000';

interface Made {
  attachment: { id: string };
}

describe('the attachment API of older Nova releases', () => {
  const invalidState = [{ __typename: 'InvalidStateError' }];
  const timedOut = (lastStatus: string): object[] => [{ __typename: 'WaitTimeoutError', lastStatus }];

  test('changes the volume to each status and back', async () => {
    const id = await freeVolume();
    const host = { mountpoint: '/dev/vdc', hostName: 'compute_1' };
    const steps: [string, object, string, object[]?][] = [
      ['unreserveVolume', {}, 'AVAILABLE'],
      ['beginVolumeDetaching', {}, 'AVAILABLE', invalidState],
      ['reserveVolume', {}, 'ATTACHING'],
      ['reserveVolume', {}, 'ATTACHING', invalidState],
      ['unreserveVolume', {}, 'AVAILABLE'],
      ['reserveVolume', {}, 'ATTACHING'],
      ['terminateVolumeAttachment', { connector }, 'AVAILABLE'],
      ['attachVolume', { ...host, mode: 'RO', wait }, 'IN_USE'],
      ['attachVolume', { ...host, hostName: 'compute-2' }, 'IN_USE', invalidState],
      ['beginVolumeDetaching', {}, 'DETACHING'],
      ['abortVolumeDetaching', {}, 'IN_USE'],
      ['beginVolumeDetaching', {}, 'DETACHING'],
      ['detachVolume', { wait }, 'AVAILABLE'],
      ['attachVolume', { ...host, wait: inVain }, 'IN_USE', timedOut('in-use')],
      ['detachVolume', { wait: inVain }, 'AVAILABLE', timedOut('available')],
      ['attachVolume', { mountpoint: '/dev/vdc', serverId, wait }, 'IN_USE'],
      ['detachVolume', { force: true }, 'IN_USE', [{ __typename: 'ForbiddenError' }]],
      ['detachVolume', { attachmentId: unknownId }, 'IN_USE', [{ __typename: 'ConflictError' }]],
    ];
    for (const [name, input, status, errors = []] of steps) {
      expect([name, (await run('alice', name, { id, ...input })).userErrors]).toMatchObject([name, errors]);
      expect([name, await attachState(id)]).toMatchObject([name, { status }]);
    }
    expect(await attachState(id)).toMatchObject({
      attachments: [{ status: 'ATTACHED', serverId, device: '/dev/vdc' }],
    });
    await done('admin', 'detachVolume', { id, force: true, connector, wait });
    expect(await attachState(id)).toEqual({ status: 'AVAILABLE', attachments: [] });
  });

  test('returns the connection info of a volume', async () => {
    const id = await freeVolume();
    expect(await done('alice', 'initVolumeAttachment', { id, connector }, 'connectionInfo volume { status }')).toEqual({
      connectionInfo: { driver_volume_type: 'local', data: expect.objectContaining({ access_mode: 'rw' }) as object },
      volume: { status: 'AVAILABLE' },
    });
    await done('admin', 'resetVolumeStatus', { id, status: 'MAINTENANCE' });
    for (const [name, input] of [
      ['initVolumeAttachment', { connector }],
      ['attachVolume', { mountpoint: 'x', hostName: 'h' }],
      ['detachVolume', {}],
    ] as const) {
      await refused('alice', name, { id, ...input }, 'InvalidStateError');
    }
  });

  test('detaches a volume from a server only with a service token', async () => {
    const volumeId = await freeVolume();
    const {
      attachment: { id },
    } = await done<Made>('alice', 'createAttachment', { volumeId, serverId, connector }, 'attachment { id }');
    await done('alice', 'completeAttachment', { id });
    for (const [name, input] of [
      ['detachVolume', { attachmentId: id }],
      ['terminateVolumeAttachment', { connector }],
    ] as const) {
      expect(await faultsOf('admin', name, { id: volumeId, ...input })).toMatchObject([
        { extensions: { code: 'UPSTREAM_ERROR' } },
      ]);
    }
    expect(await attachState(volumeId)).toMatchObject({ status: 'IN_USE', attachments: [{ id }] });
    await done(withServiceToken, 'terminateVolumeAttachment', { id: volumeId, connector });
    await done(withServiceToken, 'detachVolume', { id: volumeId, attachmentId: id });
    expect(await attachState(volumeId)).toEqual({ status: 'AVAILABLE', attachments: [] });
  });
});
