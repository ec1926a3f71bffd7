import { expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/cinder/errors.ts';
import { decodeFault } from '../../../src/cinder/transport/faults.ts';

function fault(status: number, body: unknown, headers: Record<string, string> = {}): ReturnType<typeof decodeFault> {
  return decodeFault('Cinder', { status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) });
}

const envelopes: readonly [status: number, name: string, message: string, code: ErrorCode][] = [
  [400, 'badRequest', 'Additional properties are not allowed', 'BAD_USER_INPUT'],
  [401, 'unauthorized', 'No token', 'UNAUTHENTICATED'],
  [401, 'error', 'The request needs authentication.', 'UNAUTHENTICATED'],
  [403, 'forbidden', "Policy doesn't allow volume:create", 'FORBIDDEN'],
  [404, 'itemNotFound', 'Volume 7 could not be found.', 'NOT_FOUND'],
  [406, 'computeFault', 'Version 3.99 is not supported', 'MICROVERSION_TOO_LOW'],
  [409, 'conflictingRequest', 'Volume type already exists', 'CONFLICT'],
  [412, 'computeFault', 'Precondition failed', 'CONFLICT'],
  [429, 'overLimit', 'Slow down', 'RATE_LIMITED'],
  [500, 'computeFault', 'Something broke', 'UPSTREAM_ERROR'],
  [501, 'notImplemented', 'No', 'UPSTREAM_ERROR'],
  [503, 'serviceUnavailable', 'Busy', 'UPSTREAM_UNAVAILABLE'],
];

test.each(envelopes)('%i %s', (status, name, message, code) => {
  const error = fault(status, { [name]: { code: status, message } }, { 'x-openstack-request-id': 'req-1' });
  expect(error.code).toBe(code);
  expect(error.message).toBe(status >= 500 ? `Cinder answered ${status}: ${message}` : message);
  expect(error.details).toMatchObject({ status, requestId: 'req-1' });
});

test.each([
  'Invalid volume: Volume status must be available',
  'Snapshot status available not allowed for update_snapshot_status',
  'Provided snapshot status available not allowed for snapshot with status deleting.',
  'Invalid snapshot: Snapshot status must be available',
  'Invalid backup: Backup status must be available',
  'Invalid Group: Status of group must be available',
  'Invalid Group Status: creating',
  'Invalid GroupSnapshot: Status of group snapshot must be available',
  'Invalid GroupSnapshot Status: creating',
  'Invalid CgSnapshot: in use',
  'Invalid ConsistencyGroup: in use',
])('a status that forbids the action: %s', (message) => {
  expect(fault(400, { badRequest: { message } }).code).toBe('INVALID_STATE');
  expect(fault(409, { conflictingRequest: { message } }).code).toBe('INVALID_STATE');
});

test.each(['Invalid volume type: no such type', 'Invalid group type: none', 'Invalid input received: size'])(
  'bad input that sounds like a status: %s',
  (message) => expect(fault(400, { badRequest: { message } }).code).toBe('BAD_USER_INPUT'),
);

test('a quota is told from a rate limit, whichever header comes with it', () => {
  const quota = { overLimit: { code: 413, message: 'VolumeLimitExceeded', retryAfter: '0' } };
  expect(fault(413, quota, { 'retry-after': '0' }).code).toBe('QUOTA_EXCEEDED');
  expect(fault(413, quota, { 'retry-after': '30' }).code).toBe('QUOTA_EXCEEDED');
  expect(fault(413, 'Too large').code).toBe('QUOTA_EXCEEDED');

  const limit = fault(413, { overLimitFault: { message: 'Slow down' } }, { 'retry-after': '7' });
  expect(limit.code).toBe('RATE_LIMITED');
  expect(limit.details.retryAfter).toBe(7);
  expect(fault(413, 'Slow down', { 'retry-after': '7' }).code).toBe('RATE_LIMITED');
});

test('Retry-After may be a date', () => {
  const later = new Date(Date.now() + 60_000).toUTCString();
  expect(fault(503, '', { 'retry-after': later }).details.retryAfter).toBeCloseTo(60, -1);
  expect(fault(503, '', { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }).details.retryAfter).toBe(0);
  expect(fault(503, '', { 'retry-after': 'soon' }).details.retryAfter).toBeUndefined();
});

test('only a failure that passes says when to come back', () => {
  expect(fault(404, '', { 'retry-after': '7' }).details.retryAfter).toBeUndefined();
});

test('HTML of a proxy stays out of the message', () => {
  const error = fault(502, '<!DOCTYPE html><html><body>nginx secret-host</body></html>');
  expect(error.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(error.message).toBe('Cinder answered 502.');
});

test('plain text is a message, of a bounded length', () => {
  expect(fault(404, 'The resource could not be found.\n').message).toBe('The resource could not be found.');
  expect(fault(404, 'x'.repeat(10_000)).message).toHaveLength(500);
});

test.each(['', '   ', '{}', '{"badRequest": {}}', '{"message": "flat"}'])('no message in %j', (text) => {
  expect(fault(400, text)).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(/\S/) as string });
});

test("the request id of Nova's kind counts too", () => {
  expect(fault(404, '', { 'x-compute-request-id': 'req-2' }).details.requestId).toBe('req-2');
});

test('the traceback of a fault that came over RPC stays out of the message', () => {
  const message = 'Volume type nope could not be found.\nTraceback (most recent call last):\n\n  File "a.py", line 1, in b\n';
  expect(fault(404, { itemNotFound: { code: 404, message } }).message).toBe('Volume type nope could not be found.');
});
