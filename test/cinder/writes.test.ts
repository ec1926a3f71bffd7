import { expect, test } from 'vitest';
import { createdBy } from '../../src/cinder/writes.ts';
import { cinderError } from '../support/failure.ts';

const reply = (body: unknown): Parameters<typeof createdBy>[0] => ({
  status: 202,
  headers: { 'x-openstack-request-id': 'req-1' },
  body,
});

test('returns the ID of the created record in the response', () => {
  const result = { id: 'v1', size: 1 };
  expect(createdBy(reply({ volume: result }), 'volume')).toEqual({ id: 'v1', requestId: 'req-1', result });
});

test.each([undefined, [], 'text', { volumes: [] }, { volume: null }, { volume: {} }, { volume: { id: 7 } }])(
  'marks the outcome as unknown if the response %j has no created record',
  (body) => {
    const note =
      /^The response of Cinder has no .* The request may have been carried out\. Check before you repeat it\.$/;
    expect(() => createdBy(reply(body), 'volume')).toThrow(
      cinderError('UPSTREAM_ERROR', note, { outcomeUnknown: true }),
    );
  },
);
