import { describe, expect, it } from 'vitest';
import { FaultPlan } from '../../src/sandbox/fault-plan.ts';

describe('FaultPlan', () => {
  it('uses a fault as often as it says', () => {
    const plan = new FaultPlan();
    plan.add({ path: /volumes/, times: 2, status: 503 });
    const taken = [1, 2, 3].map(() => plan.takeForRequest('GET', '/volume/v3/volumes')?.status);
    expect(taken).toEqual([503, 503, undefined]);
  });

  it('fits by method and path, first planned first', () => {
    const plan = new FaultPlan();
    plan.add({ method: 'POST', path: /volumes$/, status: 500 });
    plan.add({ path: /v3/, status: 502 });
    expect(plan.takeForRequest('GET', '/v3/volumes')?.status).toBe(502);
    expect(plan.takeForRequest('POST', '/v3/volumes')?.status).toBe(500);
    expect(plan.takeForRequest('POST', '/identity')).toBeUndefined();
  });

  it('keeps lost operations apart from faulty requests', () => {
    const plan = new FaultPlan();
    plan.add({ lose: 'volume.create', times: 1 });
    expect(plan.takeForRequest('POST', '/v3/volumes')).toBeUndefined();
    expect(plan.takeLoss('volume.delete')).toBe(false);
    expect([plan.takeLoss('volume.create'), plan.takeLoss('volume.create')]).toEqual([true, false]);
  });

  it('forgets everything when cleared', () => {
    const plan = new FaultPlan();
    plan.add({ path: /./, status: 500 });
    plan.clear();
    expect(plan.takeForRequest('GET', '/')).toBeUndefined();
  });
});
