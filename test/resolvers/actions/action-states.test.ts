import { describe, expect, test } from 'vitest';
import { actionStates, type ActionRequirements } from '../../../src/resolvers/actions/action-states.ts';
import { refusedIf, status, statusExcept, unless } from '../../../src/resolvers/actions/conditions.ts';
import { refusalOf, type Caller } from '../../../src/resolvers/actions/rule.ts';

interface Record {
  kind: string;
  id: string;
  status: string;
  isFlagged: boolean;
}

const record: Record = { kind: 'GroupSnapshot', id: '1', status: 'available', isFlagged: false };
const member: Caller = { isAdmin: false, roles: ['member'], microversion: '3.50', sendsServiceToken: false };
const admin: Caller = { ...member, isAdmin: true, roles: ['admin'] };
const flagged = refusedIf<Record>(({ isFlagged }) => isFlagged, 'ATTACHED', 'The record is flagged.');

describe('the roles', () => {
  const codeOf = (requirements: ActionRequirements, caller: Caller): string | null | undefined =>
    actionStates({ act: [] }, () => requirements, record, caller, null)[0]?.code;

  test.each<[string[], string[], string | null]>([
    [['member'], ['member'], null],
    [['member'], ['Member', 'reader'], null],
    [['member'], ['reader'], 'ROLE_REQUIRED'],
    [['member'], ['_member_'], null],
    [['admin'], ['member'], 'ROLE_REQUIRED'],
    [['admin', 'service'], ['service'], null],
    [['admin', 'service'], ['member'], 'ROLE_REQUIRED'],
  ])('%j are required of a caller with %j: %s', (roles, own, code) => {
    expect(codeOf({ roles }, { ...member, roles: own })).toBe(code);
  });

  test('are not required of an administrator', () => {
    expect(codeOf({ roles: ['member'] }, admin)).toBeNull();
    expect(codeOf({ roles: ['admin'] }, admin)).toBeNull();
  });

  test('are required after the microversion', () => {
    expect(codeOf({ since: '3.51', roles: ['admin'] }, member)).toBe('MICROVERSION_TOO_LOW');
    expect(codeOf({ since: '3.50', roles: ['admin'] }, member)).toBe('ROLE_REQUIRED');
  });
});

describe('a status', () => {
  const rule = [
    status<Record>(['available', 'error'], { option: { name: 'force', statuses: ['in-use'], adminOnly: true } }),
    flagged,
  ];

  test('that is required allows the action', () => {
    expect(refusalOf(rule, record, member)).toBeUndefined();
  });

  test('that does not allow the action is in the reason, with the required ones', () => {
    expect(refusalOf(rule, { ...record, status: 'in-use' }, member)).toEqual({
      code: 'WRONG_STATUS',
      reason:
        'The current status of the group snapshot is "in-use". The action requires the status "available" or "error".',
      requirement: 'The action requires the status "available" or "error".',
    });
  });

  test('that an option allows is refused without the option, unless something else is refused', () => {
    const inUse = { ...record, status: 'in-use' };
    expect(refusalOf(rule, inUse, admin)).toMatchObject({
      code: 'OPTION_REQUIRED',
      requirement: 'In this status, the action requires the option `force`.',
    });
    expect(refusalOf(rule, { ...inUse, isFlagged: true }, admin)).toMatchObject({ code: 'ATTACHED' });
    expect(refusalOf(rule, { ...record, status: 'deleting' }, admin)).toMatchObject({ code: 'WRONG_STATUS' });
  });

  test('can be excluded', () => {
    const excluded = [statusExcept<Record>('maintenance', 'uploading')];
    expect(refusalOf(excluded, record, member)).toBeUndefined();
    expect(refusalOf(excluded, { ...record, status: 'uploading' }, member)).toMatchObject({
      code: 'WRONG_STATUS',
      requirement: 'The action is not allowed in the status "maintenance" or "uploading".',
    });
  });
});

test('the first refusal of a rule counts, and an exemption lifts all', () => {
  const rule = [flagged, statusExcept<Record>('available')];
  expect(refusalOf(rule, { ...record, isFlagged: true }, member)?.code).toBe('ATTACHED');
  expect(refusalOf(rule, record, member)?.code).toBe('WRONG_STATUS');
  expect(
    refusalOf(
      unless(() => true, rule),
      { ...record, isFlagged: true },
      member,
    ),
  ).toBeUndefined();
});
