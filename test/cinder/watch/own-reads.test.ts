import { afterEach, describe, expect, test } from 'vitest';
import type { CinderClient } from '../../../src/cinder/client.ts';
import { volumes, type Volume } from '../../../src/cinder/resources/volumes.ts';
import { CallCounts } from '../../../src/cinder/transport/ledger.ts';
import { Audience } from '../../../src/cinder/watch/audience.ts';
import { Hub } from '../../../src/cinder/watch/hub.ts';
import { OwnReads } from '../../../src/cinder/watch/own-reads.ts';
import { recordsOf } from '../../../src/cinder/watch/records.ts';
import { Seen } from '../../../src/cinder/watch/seen.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { volumeId, volumeRow } from '../../support/rows.ts';

const id = volumeId(1);
const hub = new Hub({ ledger: new CallCounts(), shortestPause: 0.01 });
afterEach(() => hub.close());

/** A client to whom the volume shows one status after the other, the last one for ever. */
function showing(statuses: readonly string[], meanwhile: () => void = () => undefined): { client: CinderClient; calls: string[] } {
  const rest = [...statuses];
  const answer = (): unknown => {
    const status = rest.length > 1 ? rest.shift() : rest[0];
    meanwhile();
    return { volume: volumeRow(1, { status }) };
  };
  return fakeCinder({}, { answers: { 'GET /volumes/{id}': answer } });
}

test('a resource that was read on its way, and then is back where it was, is told of', async () => {
  const { client } = showing(['available', 'retyping', 'available']);
  const earlier = recordsOf(hub, client, volumes, id, { interval: 0.02 });
  expect((await earlier.next()).value).toMatchObject({ status: 'available' });
  await earlier.return();

  // That it may be seen is proven: the second reader is told at once, and reads the record for himself.
  const records = recordsOf(hub, client, volumes, id, { interval: 0.02 });
  expect((await records.next()).value).toMatchObject({ status: 'retyping' });
  expect((await records.next()).value).toMatchObject({ status: 'available' });
  await records.return();
});

describe('a read that another look has overtaken', () => {
  const seen = new Seen<Volume>();
  const reads = new OwnReads(volumes, seen, new Audience());
  const place = { epoch: seen.epoch, seq: 0 };
  const look = (status: string): unknown => seen.take(volumes.decode(volumeRow(1, { status })), seen.begin(false, false));

  test('is repeated, and what it shows then is what is known', async () => {
    look('available');
    let looks = 0;
    const { client, calls } = showing(['available', 'retyping'], () => looks++ === 0 && look('extending'));
    expect(await reads.read(client, id, place)).toMatchObject({ status: 'retyping' });
    expect(calls).toHaveLength(2);
    expect(look('retyping')).toBeUndefined();
    expect(look('available')).toMatchObject({ kind: 'UPDATED', previousStatus: 'retyping', status: 'available' });
  });

  test('three times at most: the next look is then a change, whatever it shows', async () => {
    look('available');
    const { client, calls } = showing(['retyping'], () => look('available'));
    expect(await reads.read(client, id, place)).toMatchObject({ status: 'retyping' });
    expect(calls).toHaveLength(3);
    expect(look('available')).toMatchObject({ kind: 'UPDATED', status: 'available' });
    expect(look('available')).toBeUndefined();
  });
});

test('what is gone is null', async () => {
  const { client } = fakeCinder({});
  const seen = new Seen<Volume>();
  expect(await new OwnReads(volumes, seen, new Audience()).read(client, id, { epoch: seen.epoch, seq: 0 })).toBeNull();
});
