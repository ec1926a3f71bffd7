import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { login, until, type Json, type Rest } from '../behaviour/support/rest.ts';
import { scaled } from '../support/scaled.ts';
import { createLeastUser } from './support/broker.ts';
import { authUrl, mutate } from './support/gateway.ts';
import { labVariables } from './support/lab.ts';
import { connected, eventAt, followVolumes, serveNotified, type VolumeEvent } from './support/notified-gateway.ts';
import { makeVolume, removeVolumes } from './support/volumes.ts';

const url = await createLeastUser();
const { LAB_GLANCE: glance = '' } = await labVariables();
const gateway = serveNotified(url);
const peer = serveNotified(url);
/** Seconds between two polls while no volume is in transition. */
const idle = 3;
const polling = serveNotified(url, { pollBusy: idle, pollIdle: idle });

afterEach(async () => {
  await removeVolumes();
  await removeImages();
});

const imageName = 'outage-test';

async function removeImages(): Promise<void> {
  const headers = { 'x-auth-token': (await login(authUrl, 'admin', 'demo')).token };
  const answer = await fetch(`${glance}/v2/images?name=${imageName}`, { headers });
  const { images } = (await answer.json()) as { images: { id: string }[] };
  for (const { id } of images) await fetch(`${glance}/v2/images/${id}`, { method: 'DELETE', headers });
}

/** A change of a volume about which Cinder sends no notification when it begins. */
interface SilentChange {
  mutation: string;
  input: object;
  rest: (rest: Rest, id: string) => Promise<Json>;
}

const action =
  (body: object): SilentChange['rest'] =>
  (rest, id) =>
    rest.post(`/volumes/${id}/action`, body);

const changes: Record<string, (host: string) => SilentChange> = {
  'its metadata': () => ({
    mutation: 'setVolumeMetadata',
    input: { metadata: { mark: '1' } },
    rest: (rest, id) => rest.post(`/volumes/${id}/metadata`, { metadata: { mark: '2' } }),
  }),
  'whether it is bootable': () => ({
    mutation: 'setVolumeBootableStatus',
    input: { bootable: true },
    rest: action({ 'os-set_bootable': { bootable: false } }),
  }),
  'an upload to an image': () => ({
    mutation: 'uploadVolumeToImage',
    input: { imageName, containerFormat: 'bare' },
    rest: action({ 'os-volume_upload_image': { image_name: imageName, container_format: 'bare', disk_format: 'raw' } }),
  }),
  'a migration': (host) => {
    const other = host.includes('@one') ? host.replace('@one', '@two') : host.replace('@two', '@one');
    return {
      mutation: 'migrateVolume',
      input: { target: { host: other } },
      rest: action({ 'os-migrate_volume': { host } }),
    };
  },
};

async function hostOf(rest: Rest, id: string): Promise<string> {
  const { volume } = (await rest.get(`/volumes/${id}`)) as { volume: Record<string, string> };
  return volume['os-vol-host-attr:host'] ?? '';
}

/** Waits until no action runs on a volume, and the polls after it have ended. */
async function atRest(rest: Rest, id: string): Promise<void> {
  await until(rest, `/volumes/${id}`, 'volume', 'available');
  await sleep(1500);
}

test.each(Object.entries(changes))(
  'subscribers of all gateways see %s at once after a mutation, and otherwise after a poll',
  async (name, changeFrom) => {
    await connected(gateway, peer, polling);
    const admin = await login(authUrl, 'admin', 'demo');
    const id = await makeVolume(admin);
    const { mutation, input, rest } = changeFrom(await hostOf(admin, id));
    const streams = [await followVolumes(admin, gateway), await followVolumes(admin, peer)];
    const polled = await followVolumes(admin, polling);
    const seenAfter = (start: number) => (event: VolumeEvent & { at: number }) =>
      event.at > start && event.volumeId === `Volume:${id}`;

    await atRest(admin, id);
    const start = performance.now();
    const { at } = await mutate(gateway.served.url, admin.token, mutation, { id, ...input });
    const late = await Promise.all(streams.map(async (stream) => (await eventAt(stream, seenAfter(start))) - at));

    await atRest(admin, id);
    const startOfRest = performance.now();
    await rest(admin, id);
    const latePolled = (await eventAt(polled, seenAfter(startOfRest))) - startOfRest;
    console.log(
      `${name}: after a mutation ${late.map(Math.round).join(' and ')} ms; after REST ${Math.round(latePolled)} ms`,
    );
    expect(Math.max(...late)).toBeLessThan(scaled(1000));
    expect(latePolled).toBeLessThan(scaled(idle * 1000));
    await atRest(admin, id);
  },
);
