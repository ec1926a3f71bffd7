import { describe, expect, it } from 'vitest';
import type { Context } from '../../../sandbox/cinder/context.ts';
import { allowed, authorize } from '../../../sandbox/cinder/policy.ts';

const caller = (role: string): Context => ({
  userId: 'u',
  projectId: 'p',
  roles: [role],
  isAdmin: role === 'admin',
  isService: false,
  requestId: 'req-1',
});

describe('policies', () => {
  it('allow the members of the owning project the usual actions', () => {
    expect(allowed(caller('member'), 'volume:delete', 'p')).toBe(true);
    expect(allowed(caller('reader'), 'volume:delete', 'p')).toBe(false);
    expect(allowed(caller('reader'), 'volume_extension:quotas:show', 'p')).toBe(true);
    expect(allowed(caller('member'), 'volume:delete', 'q')).toBe(false);
  });

  it('reserve some actions for administrators, who can perform them in every project', () => {
    expect(allowed(caller('member'), 'volume:force_delete', 'p')).toBe(false);
    expect(allowed(caller('admin'), 'volume:force_delete', 'q')).toBe(true);
  });

  it('name the violated rule', () => {
    expect(() => authorize(caller('member'), 'volume_extension:type_create')).toThrow(
      "Policy doesn't allow volume_extension:type_create to be performed.",
    );
  });
});
