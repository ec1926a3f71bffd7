import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { as } from './support/gateway.ts';
import { done, run, soon as wait } from './support/run.ts';
import { hasNova, inServerProject, serverIds, volumeNearServers } from './support/servers.ts';

interface Attached {
  volume: { status: string; attachments: { serverId: string; server: { name: string } | null }[] };
}

const state = 'volume { status attachments { serverId server { name } } }';

/** The first server of alice. */
async function firstServer(): Promise<{ id: string; name: string }> {
  const [[name, id] = ['', '']] = Object.entries(await serverIds('alice'));
  return { id, name };
}

/** Detaches a volume after the test, if it is still attached. */
function detachedAfterTest(volume: string, server: string): void {
  onTestFinished(async () => {
    await run(inServerProject('alice'), 'detachVolumeFromServer', { id: volume, serverId: server, wait });
  });
}

if (hasNova)
  describe('attaching through Nova', () => {
    const alice = inServerProject('alice');

    test('attaches a volume to a server and detaches it, and waits for both', async () => {
      const { id: serverId, name } = await firstServer();
      const id = await volumeNearServers();
      const attached = await run<Attached>(alice, 'attachVolumeToServer', { id, serverId, wait }, state);
      expect(attached.userErrors).toEqual([]);
      expect(attached.payload.volume).toEqual({ status: 'IN_USE', attachments: [{ serverId, server: { name } }] });
      const detached = await done<Attached>(alice, 'detachVolumeFromServer', { id, serverId, wait }, state);
      expect(detached.volume).toEqual({ status: 'AVAILABLE', attachments: [] });
    });

    test('makes one call to Nova without a wait, and none to Cinder', async () => {
      const { id: serverId } = await firstServer();
      const id = await volumeNearServers();
      const document = `mutation ($input: AttachVolumeToServerInput!) {
      attachVolumeToServer(input: $input) { userErrors { message } }
    }`;
      const { errors, calls, otherCalls } = await alice.send(document, { input: { id, serverId } });
      expect(errors).toEqual([]);
      expect(calls).toEqual([]);
      expect(otherCalls).toEqual(['compute POST /servers/{id}/os-volume_attachments']);
      // Nova detaches the volume as soon as it is attached.
      await expect
        .poll(async () => (await run(alice, 'detachVolumeFromServer', { id, serverId, wait })).userErrors)
        .toEqual([]);
    });

    test('refuses a volume that is attached already', async () => {
      const { id: serverId } = await firstServer();
      const id = await volumeNearServers();
      detachedAfterTest(id, serverId);
      await done(alice, 'attachVolumeToServer', { id, serverId, wait });
      const { userErrors } = await run(alice, 'attachVolumeToServer', { id, serverId });
      expect(userErrors).toMatchObject([
        {
          __typename: 'InvalidStateError',
          message: expect.stringContaining('is already attached to instances') as string,
        },
      ]);
    });

    test('refuses a server and a volume that do not exist, with the path of the input', async () => {
      const { id: serverId } = await firstServer();
      const id = await volumeNearServers();
      const noServer = await run(alice, 'attachVolumeToServer', { id, serverId: randomUUID() });
      expect(noServer.userErrors).toMatchObject([{ __typename: 'NotFoundError', path: ['input', 'serverId'] }]);
      const noVolume = await run(alice, 'attachVolumeToServer', { id: randomUUID(), serverId });
      expect(noVolume.userErrors).toMatchObject([{ __typename: 'NotFoundError', path: ['input', 'id'] }]);
      const notAttached = await run(alice, 'detachVolumeFromServer', { id, serverId });
      expect(notAttached.userErrors).toMatchObject([
        { __typename: 'NotFoundError', message: expect.stringContaining('is not attached to volume') as string },
      ]);
    });

    test('refuses readers and users of other projects', async () => {
      const { id: serverId } = await firstServer();
      const id = await volumeNearServers();
      const typesOf = async (user: 'ron' | 'bob'): Promise<string[]> =>
        (await run(inServerProject(user), 'attachVolumeToServer', { id, serverId })).userErrors.map(
          ({ __typename }) => __typename,
        );
      expect(await typesOf('ron')).toEqual(['ForbiddenError']);
      expect(await typesOf('bob')).toEqual(['NotFoundError']);
    });

    test('refuses a server ID that is not a UUID, without a call', async () => {
      const { userErrors } = await run('alice', 'attachVolumeToServer', { id: randomUUID(), serverId: 'web' });
      expect(userErrors).toMatchObject([{ __typename: 'ValidationError', path: ['input', 'serverId'] }]);
    });
  });

if (!hasNova)
  describe('attaching on a cloud without Nova', () => {
    test.each(['attachVolumeToServer', 'detachVolumeFromServer'])('%s returns a user error', async (name) => {
      const { userErrors } = await run(as('alice'), name, { id: randomUUID(), serverId: randomUUID() });
      expect(userErrors).toMatchObject([
        { __typename: 'NotFoundError', message: expect.stringContaining('has no Nova') as string },
      ]);
    });
  });
