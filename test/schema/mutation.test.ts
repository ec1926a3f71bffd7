import { isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { callsOf, factsOf } from '../../src/schema/facts/facts.ts';
import { rowsInputOf } from '../../src/schema/list-sizes.ts';
import { schema } from '../../src/schema/schema.ts';
import { execute } from '../support/execute.ts';
import { volumeId, volumeRow } from '../support/rows.ts';

/** Types without an ID in Cinder, which have a name or the ID of the project instead. */
const withoutId = /^\w+(Quota(Class)?Set|DefaultVolumeType|Service(LogLevels|Workers)?|Host|Cluster)$/;

const id = volumeId(1);
const store = { volumes: [volumeRow(1)] };
const answers = { 'PUT /volumes/{id}': () => ({}), 'DELETE /volumes/{id}': () => undefined };

describe.each(Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => [field.name, field] as const))(
  '%s',
  (name, field) => {
    const typeName = name.charAt(0).toUpperCase() + name.slice(1);

    test('has one input, and a nullable payload with user errors', () => {
      expect(field.args.map(({ name: arg, type }) => `${arg}: ${String(type)}`)).toEqual([`input: ${typeName}Input!`]);
      expect(String(field.type)).toBe(`${typeName}Payload`);
      const payload = field.type;
      expect(isObjectType(payload) && String(payload.getFields()['userErrors']?.type)).toBe('[UserError!]!');
    });

    test('states its REST calls', () => {
      expect(callsOf(factsOf(field))).not.toEqual([]);
    });

    test('has the input "id", or rows with it, if its resource has an ID', () => {
      const input = schema.getType(`${typeName}Input`);
      const fields = isInputObjectType(input) ? input.getFields() : {};
      const rows = rowsInputOf(field);
      if (rows !== undefined) {
        const row = schema.getType(`${typeName}RowInput`);
        const isListOfIds = rows === 'ids' && String(fields[rows]?.type) === '[ID!]!';
        expect(isListOfIds || (isInputObjectType(row) && String(row.getFields()['id']?.type) === 'ID!')).toBe(true);
        return;
      }
      expect(
        /^(create|manage|import|cleanup)/.test(name) || withoutId.test(name) || String(fields['id']?.type) === 'ID!',
      ).toBe(true);
    });
  },
);

const update = (selection: string): string =>
  `mutation { updateVolume(input: { id: "${id}", name: "b" }) { ${selection} } }`;

test('loads the resource only if it is selected', async () => {
  expect((await execute(update('userErrors { message }'), store, { answers })).calls).toEqual([`PUT /volumes/${id}`]);
  const { calls, data } = await execute(update('volume { name } userErrors { message }'), store, { answers });
  expect(calls).toEqual([`PUT /volumes/${id}`, `GET /volumes/${id}`]);
  expect(data).toEqual({ updateVolume: { volume: { name: 'volume 1' }, userErrors: [] } });
});

test('returns a refusal as a user error, without the resource and without a call', async () => {
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

test('runs two mutations of a document one after another, each with its own result', async () => {
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

  test('is the global ID of the deleted resource', async () => {
    const { data, calls } = await execute(remove, store, { answers });
    expect(data).toEqual({ deleteVolume: { deletedId: `Volume:${id}`, userErrors: [] } });
    expect(calls).toEqual([`DELETE /volumes/${id}`]);
  });

  test('is null if the resource does not exist', async () => {
    expect((await execute(remove)).data).toEqual({ deleteVolume: { deletedId: null, userErrors: [] } });
  });

  test('is null if the deletion failed', async () => {
    const failing = { ...answers, 'GET /volumes/{id}': () => ({ volume: volumeRow(1, { status: 'error_deleting' }) }) };
    const document = `mutation {
      deleteVolume(input: { id: "${id}", wait: {} }) { deletedId userErrors { __typename } }
    }`;
    const { data } = await execute(document, store, { answers: failing });
    expect(data).toEqual({ deleteVolume: { deletedId: null, userErrors: [{ __typename: 'ResourceFailureError' }] } });
  });
});
