import { isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { execute } from '../support/execute.ts';
import { volumeId, volumeRow } from '../support/rows.ts';

/** What Cinder shows no id of: a name, or the project's id, stands for it. */
const withoutId = /^\w+(Quota(Class)?Set|DefaultVolumeType|Service(LogLevels|Workers)?|Host|Cluster)$/;

const id = volumeId(1);
const store = { volumes: [volumeRow(1)] };
const answers = { 'PUT /volumes/{id}': () => ({}), 'DELETE /volumes/{id}': () => undefined };

describe.each(Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => [field.name, field] as const))(
  '%s',
  (name, field) => {
    const typeName = name.charAt(0).toUpperCase() + name.slice(1);

    test('takes one input, and returns a nullable payload with its user errors', () => {
      expect(field.args.map(({ name: arg, type }) => `${arg}: ${String(type)}`)).toEqual([`input: ${typeName}Input!`]);
      expect(String(field.type)).toBe(`${typeName}Payload`);
      const payload = field.type;
      expect(isObjectType(payload) && String(payload.getFields()['userErrors']?.type)).toBe('[UserError!]!');
    });

    test('names the REST call that it makes', () => {
      expect(field.description).toMatch(/`(GET|POST|PUT|DELETE) \/\S+`/);
    });

    test('calls what it acts on "id", where it has one', () => {
      const input = schema.getType(`${typeName}Input`);
      const fields = isInputObjectType(input) ? input.getFields() : {};
      expect(/^(create|manage|import|cleanup)/.test(name) || withoutId.test(name) || String(fields['id']?.type) === 'ID!').toBe(true);
    });
  },
);

const update = (selection: string): string =>
  `mutation { updateVolume(input: { id: "${id}", name: "b" }) { ${selection} } }`;

test('the resource is loaded only where it is selected', async () => {
  expect((await execute(update('userErrors { message }'), store, { answers })).calls).toEqual([`PUT /volumes/${id}`]);
  const { calls, data } = await execute(update('volume { name } userErrors { message }'), store, { answers });
  expect(calls).toEqual([`PUT /volumes/${id}`, `GET /volumes/${id}`]);
  expect(data).toEqual({ updateVolume: { volume: { name: 'volume 1' }, userErrors: [] } });
});

test('a refusal is a user error, with no resource and no call', async () => {
  const document =
    'mutation { updateVolume(input: { id: "x" }) { volume { name } userErrors { __typename code message path } } }';
  const { calls, data, errors } = await execute(document, store, { answers });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    updateVolume: {
      volume: null,
      userErrors: [{ __typename: 'ValidationError', code: 'BAD_USER_INPUT', path: ['input', 'id'] }],
    },
  });
  expect(calls).toEqual([]);
});

test('two mutations of a document run one after the other, and each shows what it found', async () => {
  let name = 'a';
  const own = {
    'PUT /volumes/{id}': ({ body }: { body?: unknown }) => {
      ({ name } = (body as { volume: { name: string } }).volume);
    },
    'GET /volumes/{id}': () => ({ volume: volumeRow(1, { name }) }),
  };
  const one = (alias: string): string =>
    `${alias}: updateVolume(input: { id: "${id}", name: "${alias}" }) { volume { name } }`;
  const { data, calls } = await execute(`mutation { ${one('first')} ${one('second')} }`, store, { answers: own });
  expect(data).toEqual({ first: { volume: { name: 'first' } }, second: { volume: { name: 'second' } } });
  expect(calls).toEqual([`PUT /volumes/${id}`, `GET /volumes/${id}`, `PUT /volumes/${id}`, `GET /volumes/${id}`]);
});

describe('deletedId', () => {
  const remove = `mutation { deleteVolume(input: { id: "${id}" }) { deletedId userErrors { code } } }`;

  test('is the global id of what was deleted', async () => {
    const { data, calls } = await execute(remove, store, { answers });
    expect(data).toEqual({ deleteVolume: { deletedId: `Volume:${id}`, userErrors: [] } });
    expect(calls).toEqual([`DELETE /volumes/${id}`]);
  });

  test('is null where it was missing', async () => {
    expect((await execute(remove)).data).toEqual({ deleteVolume: { deletedId: null, userErrors: [] } });
  });

  test('is null where deleting it failed', async () => {
    const failing = { ...answers, 'GET /volumes/{id}': () => ({ volume: volumeRow(1, { status: 'error_deleting' }) }) };
    const document = `mutation {
      deleteVolume(input: { id: "${id}", wait: {} }) { deletedId userErrors { __typename } }
    }`;
    const { data } = await execute(document, store, { answers: failing });
    expect(data).toEqual({ deleteVolume: { deletedId: null, userErrors: [{ __typename: 'ResourceFailureError' }] } });
  });
});
