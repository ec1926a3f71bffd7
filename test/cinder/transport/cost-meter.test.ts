import { expect, test } from 'vitest';
import { costAt } from '../../../src/cinder/plan/cost.ts';
import { measuringCost } from '../../../src/cinder/transport/cost-meter.ts';
import type { ApiReply, ApiRequest } from '../../../src/cinder/transport/request.ts';
import { request } from '../support/transport.ts';

let clouds = 0;

/** A server whose calls take as long as their URLs say: `/40` is 40 ms. Its clock advances only by calls. */
function server() {
  const origin = `http://meter-${++clouds}`;
  let now = 0;
  const send = measuringCost(() => now)(({ url }) => {
    now += Number(/\d+$/.exec(url)?.[0]);
    return Promise.resolve(answer);
  });
  let answer: ApiReply = { status: 200, headers: {}, body: { volume: {} } };
  return {
    get: (ms: number, body: unknown, changes: Partial<ApiRequest> = {}) => {
      answer = { ...answer, body };
      return send(request({ url: `${origin}/v3/${ms}`, ...changes }));
    },
    call: () => costAt(origin).of({ calls: 1, rows: 0 }),
    row: () => costAt(origin).of({ calls: 0, rows: 1 }),
  };
}

const list = { volumes: Array.from({ length: 1000 }, () => ({})), volumes_links: [] };

test('measures the time of a call with one resource, and that of a row with a long list', async () => {
  const { get, call, row } = server();
  await get(17, { volume: {} });
  expect(call()).toBeCloseTo(7 + 0.1 * (17 - 0.15 - 7));
  const before = call();
  await get(250, list);
  expect(row()).toBeCloseTo(0.15 + 0.1 * ((250 - before) / 1000 - 0.15));
});

test.each<[string, Partial<ApiRequest>]>([
  ['writes', { method: 'POST' }],
  ['reads that change something', { writes: true }],
  ['calls to Keystone', { service: 'identity' }],
])('does not measure %s', async (_, changes) => {
  const { get, call } = server();
  await get(20, { volume: {} }, changes);
  expect(call()).toBe(7);
});

test('does not measure calls in parallel, which take the time of others too', async () => {
  const { get, call } = server();
  await Promise.all([get(20, { volume: {} }), get(20, { volume: {} })]);
  expect(call()).toBe(7);
  await get(20, { volume: {} });
  expect(call()).toBeGreaterThan(7);
});
