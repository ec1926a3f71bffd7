import { getNamedType, isInterfaceType, isLeafType, isObjectType, type GraphQLField } from 'graphql';
import { describe, expect, test } from 'vitest';
import { callsOf as callsIn, factsOf } from '../../src/schema/facts/facts.ts';
import { everything, furnish } from './support/furnish.ts';
import { as } from './support/gateway.ts';
import { nodeTypes, samplesOf } from './support/samples.ts';
import { fieldsOf, shallow } from './support/shallow.ts';

await furnish(everything(1));

type Field = GraphQLField<unknown, unknown>;

/** The selection of a field with all leaves of the type that it leads to. */
function whole(field: Field): string {
  const leadsTo = getNamedType(field.type);
  const { nodes } = isObjectType(leadsTo) ? leadsTo.getFields() : {};
  const target = nodes ? getNamedType(nodes.type) : leadsTo;
  if (!isObjectType(target) || !('cinderId' in target.getFields())) return shallow(field);
  const leaves = fieldsOf(target)
    .filter(({ type }) => isLeafType(getNamedType(type)))
    .map(({ name }) => name)
    .join(' ');
  return `${field.name} { ${nodes ? `nodes { ${leaves} }` : leaves} }`;
}

/** The REST calls that a field can make: those of the field, and those that load objects of its type. */
function routesOf(field: Field): string[] {
  const leadsTo = getNamedType(field.type);
  const { nodes } = isObjectType(leadsTo) ? leadsTo.getFields() : {};
  const target = nodes ? getNamedType(nodes.type) : leadsTo;
  const targets = isInterfaceType(target) ? nodeTypes : isObjectType(target) ? [target] : [];
  return [field, ...targets].flatMap((element) => callsIn(factsOf(element)));
}

describe.each(nodeTypes.map((type) => [type.name, type] as const))('a %s', (_, type) => {
  const fields = fieldsOf(type);

  async function callsOf(id: string, selection: string): Promise<string[]> {
    const { data, calls } = await as('admin').send<{ node: object | null }>(
      `{ node(id: "${type.name}:${id}") { ... on ${type.name} { cinderId ${selection} } } }`,
    );
    expect(data.node).not.toBeNull();
    return calls.toSorted();
  }

  test('requires one call for its ID and the fields of its record', async () => {
    const [id = ''] = await samplesOf(type);
    const own = await callsOf(id, '');
    expect(own).toHaveLength(1);
    expect(callsIn(factsOf(type))).toContain(own[0]);
    const free = fields.filter((field) => isLeafType(getNamedType(field.type)) && callsIn(factsOf(field)).length === 0);
    expect(await callsOf(id, free.map(({ name }) => name).join(' '))).toEqual(own);
  });

  test('makes only the calls in the facts of a field, and no additional ones if all fields are selected', async () => {
    const [id = ''] = await samplesOf(type);
    const own = await callsOf(id, '');
    const each: string[] = [...own];
    for (const field of fields) {
      const at = `${type.name}.${field.name}`;
      if (factsOf(field).free || factsOf(field).calls === 'none')
        expect(await beside(own, id, shallow(field)), at).toEqual([]);
      const calls = await beside(own, id, whole(field));
      expect(
        calls.filter((call) => !routesOf(field).includes(call)),
        at,
      ).toEqual([]);
      each.push(...calls);
    }
    const all = await callsOf(id, fields.map(whole).join(' '));
    expect(new Set(all)).toEqual(new Set(each));
    for (const route of new Set(all)) expect(count(all, route)).toBeLessThanOrEqual(count(each, route));
  });

  /** The calls that a selection causes in addition to the call for the record. */
  async function beside(own: readonly string[], id: string, selection: string): Promise<string[]> {
    const calls = await callsOf(id, selection);
    for (const call of own) calls.splice(calls.indexOf(call), 1);
    return calls;
  }
});

function count(calls: readonly string[], route: string): number {
  return calls.filter((call) => call === route).length;
}
