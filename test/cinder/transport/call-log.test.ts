import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { CallCounts, CallLog, recordingCalls } from '../../../src/cinder/transport/call-log.ts';
import type { Send } from '../../../src/cinder/transport/request.ts';
import { request } from '../support/transport.ts';

const answers =
  (status: number, requestId: string): Send =>
  () =>
    Promise.resolve({ status, headers: { 'x-openstack-request-id': requestId }, body: { secret: 'canary' } });
const fails =
  (error: Error): Send =>
  () =>
    Promise.reject(error);

test('records a response by its route, without values, bodies or tokens', async () => {
  const callLog = new CallLog();
  const headers = { 'x-auth-token': 'canary' };
  await recordingCalls(answers(200, 'req-1'))(
    request({ callLog, headers, url: 'http://127.0.0.1:1/canary', body: 'canary' }),
  );
  expect(callLog.entries).toEqual([
    {
      service: 'block-storage',
      method: 'GET',
      route: '/volumes/{id}',
      status: 200,
      ms: expect.any(Number) as number,
      requestId: 'req-1',
      shared: false,
    },
  ]);
  expect(JSON.stringify(callLog.entries)).not.toContain('canary');
});

test('records and throws a fault', async () => {
  const callLog = new CallLog();
  const error = new CinderError('NOT_FOUND', 'gone', { status: 404, requestId: 'req-2' });
  await expect(recordingCalls(fails(error))(request({ callLog }))).rejects.toBe(error);
  expect(callLog.entries).toMatchObject([{ status: 404, requestId: 'req-2' }]);
});

test('has no status for a call without a response', async () => {
  const callLog = new CallLog();
  await expect(recordingCalls(fails(new Error('aborted')))(request({ callLog }))).rejects.toThrow('aborted');
  expect(callLog.entries).toMatchObject([{ status: null, requestId: null }]);
});

test('sends a request without a call log', async () => {
  await expect(recordingCalls(answers(204, 'req-3'))(request())).resolves.toMatchObject({ status: 204 });
});

test('counts the calls that were made, by service', () => {
  const callLog = new CallLog();
  callLog.record(request(), performance.now(), undefined, false);
  callLog.record(request(), performance.now(), undefined, true);
  callLog.record(request({ service: 'identity' }), performance.now(), undefined, false);
  expect(callLog.total('block-storage')).toBe(1);
  expect(callLog.total('identity')).toBe(1);
});

test('counts calls by route, regardless of the number of resources and callers', () => {
  const counts = new CallCounts();
  for (let n = 0; n < 1000; n++) {
    const changes = {
      url: `http://127.0.0.1:1/v3/volumes/${n}`,
      requestId: `req-${n}`,
      tokenHash: `${n}`,
      caller: `${n}`,
    };
    counts.record(request(changes), performance.now(), undefined, false);
  }
  expect([...counts.byRoute]).toEqual([['GET /volumes/{id}', 1000]]);
});
