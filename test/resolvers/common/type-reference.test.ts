import { expect, test } from 'vitest';
import { checkInput } from '../../../src/resolvers/common/inputs.ts';
import { idOrNameOf, typeReference } from '../../../src/resolvers/common/type-reference.ts';
import { failureOf } from '../../support/failure.ts';

test('Cinder receives the ID or the name', () => {
  expect(idOrNameOf({ id: 'a' })).toBe('a');
  expect(idOrNameOf({ name: 'b' })).toBe('b');
});

test.each([{ id: 'a' }, { name: 'b' }, { name: 'x'.repeat(255) }])('%j is accepted', (given) => {
  expect(() => checkInput(typeReference, given)).not.toThrow();
});

test.each(['', ' ', 'x'.repeat(256)])('the name "%s" is refused', async (name) => {
  expect(await failureOf(() => checkInput(typeReference, { name }))).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: { path: ['input', 'name'] },
  });
});
