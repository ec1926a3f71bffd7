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
  expect(error.message).toBe(status >= 500 ? `Cinder returned ${status}: ${message}` : message);
  expect(error.details).toMatchObject({ status, requestId: 'req-1' });
});

test('is INVALID_STATE for a status that does not allow the operation', () => {
  const message = 'Invalid volume: status must be available';
  expect(fault(400, { badRequest: { message } }).code).toBe('INVALID_STATE');
  expect(fault(409, { conflictingRequest: { message } }).code).toBe('INVALID_STATE');
});

test.each<[string, ErrorCode]>([
  [
    'Target group type is still in use. Group Type 7 deletion is not allowed with groups present with the type.',
    'INVALID_STATE',
  ],
  ['Maximum number of groups allowed (10) exceeded', 'QUOTA_EXCEEDED'],
  ["Maximum number of volumes allowed (10) exceeded for quota 'volumes'.", 'QUOTA_EXCEEDED'],
  ['Requested volume or snapshot exceeds allowed gigabytes quota. Requested 1G, quota is 0G.', 'QUOTA_EXCEEDED'],
  ["Policy doesn't allow group:create to be performed.", 'FORBIDDEN'],
])('recognizes a 400 that is not an invalid input: %s', (message, code) => {
  expect(fault(400, { badRequest: { message } }).code).toBe(code);
});

test('distinguishes a quota from a rate limit, with any header', () => {
  const quota = { overLimit: { code: 413, message: 'VolumeLimitExceeded', retryAfter: '0' } };
  expect(fault(413, quota, { 'retry-after': '0' }).code).toBe('QUOTA_EXCEEDED');
  expect(fault(413, quota, { 'retry-after': '30' }).code).toBe('QUOTA_EXCEEDED');
  expect(fault(413, 'Too large').code).toBe('QUOTA_EXCEEDED');

  const limit = fault(413, { overLimitFault: { message: 'Slow down' } }, { 'retry-after': '7' });
  expect(limit.code).toBe('RATE_LIMITED');
  expect(limit.details.retryAfter).toBe(7);
  expect(fault(413, 'Slow down', { 'retry-after': '7' }).code).toBe('RATE_LIMITED');
});

test('accepts a date in Retry-After', () => {
  const later = new Date(Date.now() + 60_000).toUTCString();
  expect(fault(503, '', { 'retry-after': later }).details.retryAfter).toBeCloseTo(60, -1);
  expect(fault(503, '', { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }).details.retryAfter).toBe(0);
  expect(fault(503, '', { 'retry-after': 'soon' }).details.retryAfter).toBeUndefined();
});

test('has a time to retry only for temporary failures', () => {
  expect(fault(404, '', { 'retry-after': '7' }).details.retryAfter).toBeUndefined();
});

test.each([
  '<!DOCTYPE html><html><body>nginx secret-host</body></html>',
  'no server of pool cinder-10.0.3.7 is available\n',
  '"10.0.3.7"',
  '[]',
])('omits the text of a proxy from the message: %s', (text) => {
  const error = fault(502, text);
  expect(error.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(error.message).toBe('Cinder returned 502.');
});

test('attributes a 502 to the service if it is JSON, otherwise to a proxy', () => {
  const dead = { computeFault: { code: 502, message: 'Timeout while requesting capabilities from backend lab@one.' } };
  expect(fault(502, dead).details.isServiceFault).toBe(true);
  expect(fault(503, dead).details.isServiceFault).toBeUndefined();
  for (const text of ['<html>', '', '{}', '{"message": "Bad Gateway"}'])
    expect(fault(502, text).details.isServiceFault).toBeUndefined();
});

test.each(['', '   ', '{}', '{"badRequest": {}}', '{"message": "flat"}'])('finds no message in %j', (text) => {
  expect(fault(400, text)).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(/\S/) as string });
});

test('also reads the request ID header of Nova', () => {
  expect(fault(404, '', { 'x-compute-request-id': 'req-2' }).details.requestId).toBe('req-2');
});

test('omits the traceback of a fault over RPC from the message', () => {
  const message =
    'Volume type nope could not be found.\nTraceback (most recent call last):\n\n  File "a.py", line 1, in b\n';
  expect(fault(404, { itemNotFound: { code: 404, message } }).message).toBe('Volume type nope could not be found.');
});

test.each<[string, ErrorCode, string]>([
  [
    'Unable to update attachment.(Invalid volume: The Volume has a status of: error ).',
    'INVALID_STATE',
    'Invalid volume: The Volume has a status of: error',
  ],
  [
    'Unable to create attachment for volume (Invalid input received: no initiator).',
    'BAD_USER_INPUT',
    'Invalid input received: no initiator',
  ],
  ['Unable to update the attachment.', 'UPSTREAM_ERROR', 'Cinder returned 500: Unable to update the attachment.'],
  [
    'Unable to update attachment.(Bad response from backend).',
    'UPSTREAM_ERROR',
    'Cinder returned 500: Unable to update attachment.(Bad response from backend).',
  ],
])('unwraps a 500 of attachments: %s', (given, code, message) => {
  expect(fault(500, { computeFault: { code: 500, message: given } })).toMatchObject({
    code,
    message,
    details: { status: 500 },
  });
});

test('has the attribute of an invalid input, and the name of a quota', () => {
  const message = "Invalid input for field/attribute size. Value: x. 'x' does not match '^[0-9]+$'";
  expect(fault(400, { badRequest: { message } }).details).toMatchObject({ field: 'size' });
  expect(fault(403, { forbidden: { message } }).details).not.toHaveProperty('field');
  const quota = 'SnapshotLimitExceeded: Maximum number of snapshots allowed (42) exceeded';
  expect(fault(413, { overLimit: { message: quota } }).details.quota).toMatchObject({ name: 'snapshots', limit: 42 });
});

test.each(['', '<html><h1>404 Not Found</h1></html>', 'default backend - 404', '"text"'])(
  'treats a 404 with the body %j as a 404 of a proxy, which says nothing about the resource',
  (body) => {
    expect(fault(404, body)).toMatchObject({
      code: 'UPSTREAM_ERROR',
      message: 'Cinder returned 404.',
      details: { status: 404 },
    });
  },
);

test.each([
  { itemNotFound: { code: 404, message: 'Volume 7 could not be found.' } },
  { error: { code: 404, message: 'Could not recognize Fernet token' } },
  { code: '404 Not Found', title: 'Not Found', message: 'The resource could not be found.<br />' },
])('treats a 404 with the body %j as a 404 of the service', (body) => {
  expect(fault(404, body).code).toBe('NOT_FOUND');
});
