import { expect, test } from 'vitest';
import { cinder, type Facts } from '../../src/schema/facts/facts.ts';
import { sinceOf } from './since.ts';

test.each<[Facts, string | undefined, string | undefined]>([
  [{}, undefined, undefined],
  [{ since: '3.41' }, '3.41', '3.41'],
  [{ since: '3.14', adminSince: '3.29' }, '3.14', '3.29'],
  [{ adminSince: '3.14' }, undefined, '3.14'],
])('reads the microversion of %j for members and administrators', (facts, since, forAdmins) => {
  const extensions = cinder(facts);
  expect([sinceOf({ extensions }), sinceOf({ extensions }, true)]).toEqual([since, forAdmins]);
});
