import { describe, expect, it } from 'vitest';
import { FaultPlan } from '../../sandbox/fault-plan.ts';

describe('FaultPlan', () => {
  it('uses a fault the specified number of times', () => {
    const plan = new FaultPlan();
    plan.add({ path: /volumes/, times: 2, status: 503 });
    const taken = [1, 2, 3].map(() => plan.takeForRequest('GET', '/volume/v3/volumes')?.status);
    expect(taken).toEqual([503, 503, undefined]);
  });

  it('selects faults by method and path, in the order of their creation', () => {
    const plan = new FaultPlan();
    plan.add({ method: 'POST', path: /volumes$/, status: 500 });
    plan.add({ path: /v3/, status: 502 });
    expect(plan.takeForRequest('GET', '/v3/volumes')?.status).toBe(502);
    expect(plan.takeForRequest('POST', '/v3/volumes')?.status).toBe(500);
    expect(plan.takeForRequest('POST', '/identity')).toBeUndefined();
  });

  it('separates lost operations from faulty requests', () => {
    const plan = new FaultPlan();
    plan.add({ lose: 'volume.create', times: 1 });
    expect(plan.takeForRequest('POST', '/v3/volumes')).toBeUndefined();
    expect(plan.takeLoss('volume.delete')).toBe(false);
    expect([plan.takeLoss('volume.create'), plan.takeLoss('volume.create')]).toEqual([true, false]);
  });

  it('is empty after clear', () => {
    const plan = new FaultPlan();
    plan.add({ path: /./, status: 500 });
    plan.clear();
    expect(plan.takeForRequest('GET', '/')).toBeUndefined();
  });
});
