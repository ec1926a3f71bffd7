import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { enumName } from '../../../src/schema/open-enum.ts';
import { factsOf } from '../../../src/schema/facts/facts.ts';
import { schema } from '../../../src/schema/schema.ts';
import { execute } from '../../support/execute.ts';
import { snapshotRow, volumeRow } from '../../support/rows.ts';

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const kinds = ['Volume', 'Snapshot', 'Backup', 'Attachment', 'Transfer', 'Group', 'GroupSnapshot'];

interface Action {
  name: string;
  deprecationReason: string | null | undefined;
  extensions: Readonly<Record<string, unknown>>;
}

function actionsOf(kind: string): Action[] {
  const type = schema.getType(`${kind}Action`);
  const values = isEnumType(type) ? type.getValues() : [];
  return values.map(({ name, deprecationReason, extensions }) => ({ name, deprecationReason, extensions }));
}

/** The fields of the input of a mutation, except lists, which are those of bulk mutations. */
function inputOf(mutation: string): { isRequired: boolean; idOf: unknown }[] {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return fields
    .filter(({ type: given }) => !isListType(getNullableType(given)))
    .map((field) => ({ isRequired: isNonNullType(field.type), idOf: factsOf(field).idOf }));
}

describe.each(kinds)('the actions on a %s', (kind) => {
  test('contain every mutation whose input requires its ID', () => {
    const required = mutations.filter((mutation) =>
      inputOf(mutation.name).some(({ isRequired, idOf }) => isRequired && idOf === kind),
    );
    expect(required.length).toBeGreaterThan(1);
    expect(actionsOf(kind).map(({ name }) => name)).toEqual(
      expect.arrayContaining(required.map(({ name }) => enumName(name))),
    );
  });

  test('are mutations, and have their microversions, roles and deprecations', () => {
    for (const action of actionsOf(kind)) {
      const mutation = mutations.find(({ name }) => enumName(name) === action.name);
      const { since, roles } = factsOf(mutation ?? action);
      expect(action, action.name).toMatchObject({ deprecationReason: mutation?.deprecationReason });
      expect(factsOf(action), action.name).toEqual({ ...(since && { since }), ...(roles && { roles }) });
    }
  });
});

const all = '{ volumes { nodes { actions { action allowed code reason } } } }';

interface Shown {
  volumes: { nodes: { actions: { action: string; allowed: boolean; code: string | null; reason: string | null }[] }[] };
}

test('the actions of a page require no call', async () => {
  const store = { volumes: [1, 2, 3].map((number) => volumeRow(number)) };
  const { data, calls, errors } = await execute(all, store);
  expect(errors).toBeUndefined();
  expect((data as Shown).volumes.nodes.map(({ actions }) => actions.length)).toEqual(
    [1, 2, 3].map(() => actionsOf('Volume').length),
  );
  expect(calls).toEqual((await execute('{ volumes { nodes { id } } }', store)).calls);
});

test('only the requested actions are returned, once each and in the requested order', async () => {
  const document = '{ volumes { nodes { actions(only: [EXTEND_VOLUME, DELETE_VOLUME, EXTEND_VOLUME]) { action } } } }';
  const { data } = await execute(document, { volumes: [volumeRow(1)] });
  expect((data as Shown).volumes.nodes[0]?.actions).toEqual([{ action: 'EXTEND_VOLUME' }, { action: 'DELETE_VOLUME' }]);
});

describe('checked actions', () => {
  const quota = { limit: 10, in_use: 9, reserved: 0 };
  const names = ['volumes', 'snapshots', 'gigabytes', 'backups', 'backup_gigabytes', 'groups', 'per_volume_gigabytes'];
  const quotas = (changes: object): object => ({
    quota_set: { id: 'p1', ...Object.fromEntries(names.map((name) => [name, { ...quota, in_use: 0 }])), ...changes },
  });
  const store = {
    volumes: [volumeRow(1, { size: 1 }), volumeRow(2, { size: 1 })],
    snapshots: [snapshotRow(1, 1, { status: 'error' })],
  };
  const checked = async (only: string, changes: object = {}): Promise<{ codes: unknown[][]; calls: string[] }> => {
    const document = `{ volumes { nodes { cinderId checkedActions(only: [${only}]) { code } } } }`;
    const answers = { 'GET /os-quota-sets/{project_id}': () => quotas(changes) };
    const { data, calls, errors } = await execute(document, store, { answers });
    expect(errors).toBeUndefined();
    const { volumes } = data as {
      volumes: { nodes: { cinderId: string; checkedActions: { code: string | null }[] }[] };
    };
    const sorted = volumes.nodes.toSorted((one, other) => (one.cinderId < other.cinderId ? -1 : 1));
    return { codes: sorted.map((node) => node.checkedActions.map(({ code }) => code)), calls: calls.slice(1) };
  };

  test('depend on the snapshots, with one call for all volumes of a page', async () => {
    const { codes, calls } = await checked('DELETE_VOLUME, REVERT_VOLUME_TO_SNAPSHOT, CREATE_TRANSFER');
    expect(codes).toEqual([
      ['HAS_SNAPSHOTS', 'NO_SNAPSHOT', 'OPTION_REQUIRED'],
      [null, 'NO_SNAPSHOT', null],
    ]);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^GET \/snapshots\/detail/);
  });

  test.each([
    ['gigabytes', ['QUOTA_EXCEEDED', 'QUOTA_EXCEEDED', null]],
    ['per_volume_gigabytes', ['QUOTA_EXCEEDED', null, null]],
    ['snapshots', [null, 'QUOTA_EXCEEDED', null]],
    ['backups', [null, null, 'QUOTA_EXCEEDED']],
    ['backup_gigabytes', [null, null, 'QUOTA_EXCEEDED']],
  ])('depend on the quota %s, with one call', async (name, expected) => {
    const full = { limit: 1, in_use: 1, reserved: 0 };
    const { codes, calls } = await checked('EXTEND_VOLUME, CREATE_SNAPSHOT, CREATE_BACKUP', { [name]: full });
    expect(codes).toEqual([expected, expected]);
    expect(calls).toEqual([expect.stringMatching(/^GET \/os-quota-sets\//)]);
  });

  test('require no call for actions that depend on neither', async () => {
    expect(await checked('UPDATE_VOLUME, REVERT_VOLUME_TO_SNAPSHOT')).toMatchObject({ calls: [expect.any(String)] });
    expect(await checked('UPDATE_VOLUME, DETACH_VOLUME')).toMatchObject({ calls: [] });
  });
});
