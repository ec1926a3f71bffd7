import { getNamedType, isObjectType, type GraphQLNamedType, type GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { atLeast, type Microversion } from '../../src/cinder/microversion.ts';
import { schema } from '../../src/schema/schema.ts';
import { rootSinceOf, sinceOf } from '../support/since.ts';
import { everything, furnish } from './support/furnish.ts';
import type { UserName } from './support/facts.ts';
import { as, cloud, type Answer } from './support/gateway.ts';
import { before } from './support/older.ts';
import { expectSteady } from './support/records.ts';
import type { Json } from './support/rest.ts';
import { nodeTypes, samplesOf } from './support/samples.ts';
import { fieldsOf, isFree, shallow } from './support/shallow.ts';

await furnish(everything(1));

const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
/** The fields of the root that have neither IDs nor pages. */
const plain = roots.filter(
  (field) => isFree(field) && !String(field.type).endsWith('Connection') && field.name !== 'apiVersion',
);

/** The required arguments of a root field, with values that match nothing. */
function argumentsOf(field: (typeof roots)[number]): string {
  const values = field.args.flatMap(({ name, type, defaultValue }) => {
    if (name === 'host') return ['host: "nothing"'];
    if (!String(type).endsWith('!') || defaultValue !== undefined) return name === 'first' ? ['first: 1'] : [];
    if (String(type).startsWith('[')) return [`${name}: []`];
    return [`${name}: "${String(type) === 'ID!' ? '00000000-0000-4000-8000-000000000000' : 'nothing'}"`];
  });
  return values.length > 0 ? `(${values.join(', ')})` : '';
}

const documentOf = (fields: typeof roots): string =>
  `{ ${fields.map((field) => `${field.name}${argumentsOf(field)} ${shallow(field).slice(field.name.length)}`).join(' ')} }`;

/** The fields that are missing from an older cloud's answer, by path, with the microversion that they require. */
function tooLow({ errors }: Answer<unknown>): [path: unknown, required: unknown][] {
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(errors.map(() => 'MICROVERSION_TOO_LOW'));
  return errors.map(({ path, extensions }) => [path?.join('.'), extensions?.['required']]);
}

/** The answers of the newest version, which are read once for all older ones. */
const newestAnswers = new Map<string, Answer<Json>>();

/** Returns a function that reads from the newest version. Its first answer can be one of an earlier test. */
function newest(user: UserName, document: string): () => Promise<Json> {
  const key = `${user} ${document}`;
  let known = newestAnswers.get(key);
  return async () => {
    const answer = known ?? (await as(user).send<Json>(document));
    known = undefined;
    newestAnswers.set(key, answer);
    return answer.data;
  };
}

/** The versions to test. Each takes the lab's only cinder-api half a minute. */
const versions = cloud.name === 'lab' ? (['3.0', '3.50'] as const) : (['3.0', '3.27', '3.50', '3.70'] as const);

describe.each(versions)('a cloud of microversion %s', async (microversion) => {
  const older = await before(microversion);
  const isThere = (since: Microversion | undefined): boolean => since === undefined || atLeast(microversion, since);

  test('has this microversion in apiVersion', async () => {
    const { data } = await older('alice').send('{ apiVersion { microversion minMicroversion maxMicroversion } }');
    expect(data).toEqual({ apiVersion: { microversion, minMicroversion: '3.0', maxMicroversion: '3.70' } });
  });

  test('refuses queries that require a newer microversion, with the required one and without a call', async () => {
    const missing = roots.filter((field) => !isThere(rootSinceOf(field)));
    expect(missing.length > 0).toBe(microversion !== '3.70');
    if (missing.length === 0) return;
    const answer = await older('admin').send(documentOf(missing));
    expect(answer.data).toEqual(Object.fromEntries(missing.map(({ name }) => [name, null])));
    expect(tooLow(answer).toSorted()).toEqual(missing.map((field) => [field.name, rootSinceOf(field)]).toSorted());
    expect(answer.errors.every(({ extensions }) => extensions?.['available'] === microversion)).toBe(true);
    expect(answer.calls).toEqual([]);
  });

  test.each(roots.filter((field) => isThere(rootSinceOf(field)) && !plain.includes(field)))(
    'supports $name',
    async (field) => {
      expectSupported(field, await older('admin').send<Json>(documentOf([field])));
    },
  );

  test.each(plain.filter((field) => isThere(rootSinceOf(field))))(
    'supports $name, and returns null for fields that it lacks',
    async (field) => {
      const document = documentOf([field]);
      await expectSteady(
        newest('admin', document),
        () => older('admin').send<Json>(document),
        (whole, answer) => {
          expectSupported(field, answer);
          expect(answer.data[field.name]).toEqual(shownOf(whole[field.name], getNamedType(field.type)));
        },
      );
    },
  );

  function expectSupported({ name }: (typeof roots)[number], { data, errors }: Answer<Json>): void {
    expect(
      errors.filter(({ path, extensions }) => path?.length === 1 && extensions?.code === 'MICROVERSION_TOO_LOW'),
    ).toEqual([]);
    expect(data).toHaveProperty(name);
  }

  /** The newest answer with null for fields that require a newer microversion. */
  function shownOf(value: unknown, type: GraphQLNamedType): unknown {
    if (Array.isArray(value)) return value.map((item) => shownOf(item, type));
    if (!isObjectType(type) || value === null) return value;
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value as Json).map(([name, item]) => {
        const field = fields[name];
        if (!field) throw new Error(`${type.name} has no ${name}.`);
        return [name, isThere(sinceOf(field)) ? shownOf(item, getNamedType(field.type)) : null];
      }),
    );
  }

  describe.each(nodeTypes.map((type) => [type.name, type] as const))('and a %s', (_, type) => {
    test.each(['admin', 'alice', 'bob'] as const)(
      'returns what it supports, and null for other fields, to %s',
      async (user) => {
        for (const id of await samplesOf(type)) await expectOlder(type, id, user);
      },
    );
  });

  /** Expects each field to be as on the newest cloud, or null if its facts state a newer microversion. */
  async function expectOlder(type: GraphQLObjectType, id: string, user: UserName): Promise<void> {
    // The actions depend on the microversion. The unit tests of `src/resolvers/actions` check how.
    const fields = fieldsOf(type).filter(({ type: given }) => !getNamedType(given).name.endsWith('ActionState'));
    const document = `{ node(id: "${type.name}:${id}") { ... on ${type.name} { ${fields.map(shallow).join(' ')} } } }`;
    const ask = (): Promise<Answer<{ node: Json | null }>> => older(user).send(document);
    if (!isThere(sinceOf(type))) {
      const answer = await ask();
      expect(answer.data).toEqual({ node: null });
      expect(tooLow(answer)).toEqual([['node', sinceOf(type)]]);
      expect(answer.calls).toEqual([]);
      return;
    }
    const isAdmin = user === 'admin';
    const missing = fields.filter((field) => !isThere(sinceOf(field, isAdmin)));
    const needed = new Map(missing.map((field) => [field.name, sinceOf(field, isAdmin)]));
    await expectSteady(newest(user, document), ask, ({ node: whole }, { data, errors }) => {
      expect(data.node).toEqual(whole && { ...whole, ...Object.fromEntries(missing.map(({ name }) => [name, null])) });
      const refused = errors.filter(({ extensions }) => extensions?.code === 'MICROVERSION_TOO_LOW');
      for (const { path, extensions } of refused) expect(extensions?.['required']).toBe(needed.get(String(path?.[1])));
    });
  }
});
