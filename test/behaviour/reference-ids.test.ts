import { describe, expect, test } from 'vitest';
import { as } from './support/gateway.ts';
import { done, soon } from './support/run.ts';
import { deleteAfterTest, testVolume } from './support/volumes.ts';

describe('the ID of a referenced resource', () => {
  test('is known without a call, even after the resource was deleted', async () => {
    const source = await testVolume();
    const { volume } = await done<{ volume: { id: string; cinderId: string } }>(
      'alice',
      'createVolume',
      { name: 'behaviour-clone', source: { volumeId: source.id }, wait: soon },
      'volume { id cinderId }',
    );
    deleteAfterTest(volume.cinderId);
    await done('alice', 'deleteVolume', { id: source.id, wait: soon });
    const ids = await as('alice').send(
      `{ volume(id: "${volume.id}") { sourceVolumeId snapshotId groupId consistencyGroupId volumeTypeId } }`,
    );
    expect(ids.data).toEqual({
      volume: {
        sourceVolumeId: source.id,
        snapshotId: null,
        groupId: null,
        consistencyGroupId: null,
        volumeTypeId: expect.stringMatching(/^VolumeType:/) as string,
      },
    });
    expect(ids.calls).toEqual(['GET /volumes/{id}']);
    const whole = await as('alice').send(`{ volume(id: "${volume.id}") { sourceVolume { id } } }`);
    expect(whole.data).toEqual({ volume: { sourceVolume: null } });
  });

  test('is equal to the ID of the loaded resource', async () => {
    const { id } = await testVolume();
    const { snapshot } = await done<{ snapshot: { id: string; volumeId: string; volume: { id: string } } }>(
      'alice',
      'createSnapshot',
      { volumeId: id, wait: soon },
      'snapshot { id volumeId volume { id } }',
    );
    expect(snapshot).toMatchObject({ volumeId: id, volume: { id } });
  });
});
