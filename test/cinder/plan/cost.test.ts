import { describe, expect, test } from 'vitest';
import { CallCost, cheapest, costAt, type Plan } from '../../../src/cinder/plan/cost.ts';
import { CallBudget } from '../../../src/cinder/transport/budget.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';

const filtered = (parents: number): Plan => ({ calls: parents, rows: parents });
const list = (rows: number): Plan => ({ calls: Math.max(1, Math.ceil(rows / 1000)), rows });

describe('the cost', () => {
  test('is 7 ms per call and 0.15 ms per row before a response was measured', () => {
    expect(new CallCost().of({ calls: 1, rows: 1000 })).toBeCloseTo(157);
    expect(new CallCost().of({ calls: 100, rows: 100 })).toBeCloseTo(715);
  });

  test('approaches that of a slow cloud', () => {
    const cost = new CallCost();
    for (let n = 0; n < 100; n++) {
      cost.observe(1, 20.4);
      cost.observe(1000, 420);
    }
    expect(cost.of({ calls: 1, rows: 0 })).toBeCloseTo(20, 0);
    expect(cost.of({ calls: 0, rows: 1000 })).toBeCloseTo(400, -1);
  });

  test('changes by at most a fifth with one slow response', () => {
    const cost = new CallCost();
    cost.observe(1, 60_000);
    cost.observe(1000, 60_000);
    expect(cost.of({ calls: 1, rows: 0 })).toBeCloseTo(7 * 1.2);
    expect(cost.of({ calls: 0, rows: 1000 })).toBeCloseTo(150 * 1.2);
  });

  test('is not changed by responses that show neither the time of a call nor that of a row', () => {
    const cost = new CallCost();
    cost.observe(50, 500);
    expect(cost.of({ calls: 1, rows: 1000 })).toBeCloseTo(157);
  });

  test.each([
    ['at most 200', 0, 200],
    ['at least 20', 1_000_000, 20],
  ])('of a call is that of %s rows, whatever the responses', (_, ms, rows) => {
    const cost = new CallCost();
    for (let n = 0; n < 1000; n++) cost.observe(1000, ms);
    expect(cost.of({ calls: 1, rows: 0 })).toBeCloseTo(cost.of({ calls: 0, rows }));
  });

  test('of the calls to one server is measured together, apart from others', () => {
    const { root } = fakeCinder({}).client.endpoint;
    expect(costAt(root)).toBe(costAt(`${root}/p1/volumes`));
    expect(costAt(root)).not.toBe(costAt(fakeCinder({}).client.endpoint.root));
  });
});

describe('the cheapest plan', () => {
  test.each<[string, Plan, Plan]>([
    ['a short list instead of two calls', list(40), filtered(2)],
    ['two calls instead of a list of 1,000', filtered(2), list(1000)],
    ['100 calls instead of a list of 40,000', filtered(100), list(40_000)],
    ['a list of 4,000 instead of 100 calls', list(4000), filtered(100)],
    ['a list of 40,000 instead of 1,000 calls', list(40_000), filtered(1000)],
  ])('is %s', (_, expected, other) => {
    const { client } = fakeCinder({});
    expect(cheapest(client, [expected, other])).toBe(expected);
    expect(cheapest(client, [other, expected])).toBe(expected);
  });

  test('is the first of equal ones', () => {
    const [first, second] = [filtered(3), filtered(3)];
    expect(cheapest(fakeCinder({}).client, [first, second])).toBe(first);
  });

  test('fits into the remaining calls of the operation', () => {
    const client = { ...fakeCinder({}).client, budget: new CallBudget(99) };
    const [cheap, fitting] = [filtered(100), list(40_000)];
    expect(cheapest(client, [cheap, fitting])).toBe(fitting);
  });

  test('has the fewest calls if none fits', () => {
    const client = { ...fakeCinder({}).client, budget: new CallBudget(10) };
    const [cheap, short] = [filtered(100), list(40_000)];
    expect(cheapest(client, [cheap, short])).toBe(short);
  });

  test('depends on the measured cost', () => {
    const { client } = fakeCinder({});
    const plans = [list(4000), filtered(100)] as const;
    expect(cheapest(client, plans)).toBe(plans[0]);
    for (let n = 0; n < 100; n++) costAt(client.endpoint.root).observe(1000, 300);
    expect(cheapest(client, plans)).toBe(plans[1]);
  });
});
