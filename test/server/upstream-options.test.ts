import { expect, test } from 'vitest';
import { defaultUpstreamLimits, transportLimits } from '../../src/server/upstream-options.ts';

test('converts the limits into options of the transport, in its units', () => {
  const limits = {
    cinderConnections: 3,
    keystoneConnections: 4,
    maxWaitingCalls: 50,
    maxWaitingCallsPerUser: 6,
    connectSeconds: 7,
    callSeconds: 8,
    maxReply: 9,
    retries: 0,
    breakerFailures: 11,
    breakerSeconds: 12,
  };
  expect(transportLimits(limits, 60_000)).toEqual({
    connections: { 'block-storage': 3, identity: 4, compute: 8, image: 4, health: 2 },
    queue: 50,
    queuePerCaller: 6,
    connectTimeout: 7000,
    callTimeout: 8000,
    largestReply: 9 * 1024 * 1024,
    retries: 0,
    breaker: { failures: 11, halfOpenAfter: 12_000 },
  });
});

test('uses the api_timeout of clouds.yaml for a call, unless configured otherwise', () => {
  expect(transportLimits(defaultUpstreamLimits, 60_000)).toMatchObject({ callTimeout: 60_000 });
  expect(transportLimits({ ...defaultUpstreamLimits, callSeconds: 20 }, 60_000)).toMatchObject({ callTimeout: 20_000 });
  expect(transportLimits(defaultUpstreamLimits, undefined)).not.toHaveProperty('callTimeout');
});
