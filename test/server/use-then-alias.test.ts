import { expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { useSandbox } from './support/gateway.ts';

const site = useSandbox();

it.each(['{ volumes(first: 1) { nodes { then: name } } }', '{ then: volumes(first: 1) { nodes { name } } }'])(
  'refuses the alias of %s with a reason',
  async (document) => {
    const { post } = await site.serve({ schema });
    const { body } = await post(document, { 'x-auth-token': site.tokenOf('alice') });
    expect(body.errors).toMatchObject([{ message: 'A field cannot have the alias "then". Use another alias.' }]);
    expect(body.data).toBeUndefined();
  },
);

it('accepts the aliases __proto__, constructor and toJSON', async () => {
  const { post } = await site.serve({ schema });
  const { body } = await post(
    '{ volumes(first: 1) { nodes { name __proto__: name constructor: name toJSON: name } } }',
    { 'x-auth-token': site.tokenOf('alice') },
  );
  const [row] = (body.data?.['volumes'] as { nodes: Record<string, string>[] }).nodes;
  expect(Object.keys(row ?? {})).toEqual(['name', '__proto__', 'constructor', 'toJSON']);
  expect(new Set(Object.values(row ?? {})).size).toBe(1);
});
