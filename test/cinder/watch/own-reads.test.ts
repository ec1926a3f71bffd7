import { afterEach, describe, expect, test } from 'vitest';
import type { CinderClient } from '../../../src/cinder/client.ts';
import { volumes, type Volume } from '../../../src/cinder/resources/volumes.ts';
import { CallCounts } from '../../../src/cinder/transport/call-log.ts';
import type { Source } from '../../../src/cinder/watch/source.ts';
import { Hub } from '../../../src/cinder/watch/hub.ts';
import { OwnReads } from '../../../src/cinder/watch/own-reads.ts';
import { recordsOf } from '../../../src/cinder/wait-records.ts';
import { Topic } from '../../../src/cinder/watch/topic.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { volumesSource } from './support/live-cloud.ts';
import { volumeId, volumeRow } from '../../support/rows.ts';

const id = volumeId(1);
const hub = new Hub({ callLog: new CallCounts(), shortestPause: 0.01 });
afterEach(() => hub.close());

/** The reads of the subscribers of one volume. */
function ownReads(): { source: Source; topic: Topic<Volume>; reads: OwnReads<Volume> } {
  const source = volumesSource();
  const topic = new Topic<Volume>(source, id, {
    interval: () => ({ busy: 2, idle: 30 }),
    onExpired: () => undefined,
  });
  const reads = new OwnReads<Volume>(
    source,
    () => [topic],
    () => undefined,
  );
  return { source, topic, reads };
}

/** A client whose volume has one status after the other. The last status repeats. */
function showing(
  statuses: readonly string[],
  meanwhile: () => void = () => undefined,
): { client: CinderClient; calls: string[] } {
  const rest = [...statuses];
  const answer = (): unknown => {
    const status = rest.length > 1 ? rest.shift() : rest[0];
    meanwhile();
    return { volume: volumeRow(1, { status }) };
  };
  return fakeCinder({}, { answers: { 'GET /volumes/{id}': answer } });
}

test('sends a change of a resource that was read in transition and has its old status again', async () => {
  const { client } = showing(['available', 'retyping', 'available']);
  const earlier = recordsOf(hub, client, volumes, id, { interval: 0.02 });
  expect((await earlier.next()).value).toMatchObject({ status: 'available' });
  await earlier.return();

  // The access is known. The second reader gets the change immediately, and reads the record itself.
  const records = recordsOf(hub, client, volumes, id, { interval: 0.02 });
  expect((await records.next()).value).toMatchObject({ status: 'retyping' });
  expect((await records.next()).value).toMatchObject({ status: 'available' });
  await records.return();
});

describe('a superseded read', () => {
  const { source, reads, topic } = ownReads();
  const place = { epoch: source.epoch, seq: 0 };
  const look = (status: string): unknown =>
    topic.state.take(volumes.decode(volumeRow(1, { status })), source.begin(false));

  test('is repeated, and its last result is the known state', async () => {
    look('available');
    let looks = 0;
    const { client, calls } = showing(['available', 'retyping'], () => looks++ === 0 && look('extending'));
    expect(await reads.read(client, id, place)).toMatchObject({ status: 'retyping' });
    expect(calls).toHaveLength(2);
    expect(look('retyping')).toBeUndefined();
    expect(look('available')).toMatchObject({ kind: 'UPDATED', previousStatus: 'retyping', status: 'available' });
  });

  test('is repeated up to three times; the next poll is then a change in any case', async () => {
    look('available');
    const { client, calls } = showing(['retyping'], () => look('available'));
    expect(await reads.read(client, id, place)).toMatchObject({ status: 'retyping' });
    expect(calls).toHaveLength(3);
    expect(look('available')).toMatchObject({ kind: 'UPDATED', status: 'available' });
    expect(look('available')).toBeUndefined();
  });
});

test('returns null for a deleted resource', async () => {
  const { client } = fakeCinder({});
  const { source, reads } = ownReads();
  expect(await reads.read(client, id, { epoch: source.epoch, seq: 0 })).toBeNull();
});
