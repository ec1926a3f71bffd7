import { describe, expect, test } from 'vitest';
import { execute } from '../support/execute.ts';
import { volumeId, volumeRow } from '../support/rows.ts';

const answers = { 'POST /volumes': () => ({ volume: { id: volumeId(1) } }) };
const document = `mutation ($metadata: StringMap, $hints: JSONObject) {
    createVolume(input: { size: 1, metadata: $metadata, schedulerHints: $hints }) { userErrors { message } }
  }`;

/** The request body for these variables, or the message of the refusal. */
async function sent(variables: Record<string, unknown>): Promise<unknown> {
  const { bodies, errors, calls } = await execute(document, {}, { answers, variables });
  if (errors) expect(calls).toEqual([]);
  return errors ? errors.map(({ message }) => message).join() : bodies[0];
}

describe('StringMap', () => {
  test('is accepted in a variable and in a literal', async () => {
    const metadata = { team: 'storage', empty: '' };
    expect(await sent({ metadata })).toMatchObject({ volume: { metadata } });
    const literal =
      'mutation { createVolume(input: { size: 1, metadata: { team: "storage", empty: "" } }) { userErrors { code } } }';
    expect((await execute(literal, {}, { answers })).bodies).toMatchObject([{ volume: { metadata } }]);
  });

  test('is accepted in a literal that contains a variable', async () => {
    const mixed = `mutation ($team: String) {
        createVolume(input: { size: 1, metadata: { team: $team } }) { userErrors { code } }
      }`;
    expect((await execute(mixed, {}, { answers, variables: { team: 'storage' } })).bodies).toMatchObject([
      { volume: { metadata: { team: 'storage' } } },
    ]);
  });

  test.each([{ a: 1 }, { a: null }, { a: {} }])(
    'refuses %j, which has a value that is not a string',
    async (metadata) => {
      expect(await sent({ metadata })).toContain('The value of "a" must be a string.');
    },
  );

  test.each([[['a']], 'text', 7, true].map((value) => [value]))(
    'refuses %j, which is not an object',
    async (metadata) => {
      expect(await sent({ metadata })).toContain('The value must be a JSON object.');
    },
  );

  test('is returned unchanged', async () => {
    const store = { volumes: [volumeRow(1, { metadata: { team: 'storage' } })] };
    expect((await execute('{ volumes { nodes { metadata imageMetadata } } }', store)).data).toEqual({
      volumes: { nodes: [{ metadata: { team: 'storage' }, imageMetadata: null }] },
    });
  });
});

describe('JSONObject', () => {
  test('is accepted in a variable and in a literal', async () => {
    const hints = { different_host: ['x'], deep: { n: 1, yes: true, none: null } };
    expect(await sent({ hints })).toMatchObject({ 'OS-SCH-HNT:scheduler_hints': hints });
    const literal = `mutation {
        createVolume(input: {
          size: 1, schedulerHints: { different_host: ["x"], deep: { n: 1 } }
        }) { userErrors { code } }
      }`;
    expect((await execute(literal, {}, { answers })).bodies).toMatchObject([
      { 'OS-SCH-HNT:scheduler_hints': { different_host: ['x'], deep: { n: 1 } } },
    ]);
  });

  test.each([[['a']], 'text', 7].map((value) => [value]))('refuses %j', async (hints) => {
    expect(await sent({ hints })).toContain('The value must be a JSON object.');
  });

  test('refuses an invalid literal', async () => {
    const literal = 'mutation { createVolume(input: { size: 1, schedulerHints: "x" }) { userErrors { code } } }';
    expect((await execute(literal, {}, { answers })).errors?.[0]?.message).toContain(
      'The value must be a JSON object.',
    );
  });
});

test('returns a DateTime with its time zone', async () => {
  const { data } = await execute('{ volumes { nodes { createdAt updatedAt } } }', { volumes: [volumeRow(1)] });
  expect(data).toEqual({ volumes: { nodes: [{ createdAt: '2026-01-01T00:00:01.000000Z', updatedAt: null }] } });
});

describe('a DateTime as an input', () => {
  const query = 'query ($time: DateTime) { volumes(filter: { createdAt: { gte: $time } }) { totalCount } }';

  test.each([
    ['2026-11-23T13:29:01Z', '2026-11-23T13:29:01Z'],
    ['2026-11-23T13:29:01.5Z', '2026-11-23T13:29:01.5Z'],
    ['2026-11-23T13:29:01.123456+01:00', '2026-11-23T12:29:01.123456Z'],
    ['2026-12-31T23:59:59-02:30', '2027-01-01T02:29:59Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['9999-12-31T23:59:59+14:00', '9999-12-31T09:59:59Z'],
  ])('sends %s as %s', async (time, sent) => {
    const { calls, errors } = await execute(query, {}, { variables: { time } });
    expect(errors).toBeUndefined();
    expect(calls).toEqual([`GET /volumes/detail?created_at=gte:${sent}&limit=0&with_count=true`]);
    const literal = await execute(`{ volumes(filter: { createdAt: { gte: "${time}" } }) { totalCount } }`);
    expect(literal.calls).toEqual(calls);
  });

  test.each([
    '2026-11-23',
    '2026-11-23T13:29:01',
    '2026-11-23 13:29:01Z',
    '2026-02-30T00:00:00Z',
    '2023-02-29T00:00:00+01:00',
    '2026-13-01T00:00:00Z',
    '2026-11-23T25:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T13:29:60Z',
    '2026-11-23T13:29:01.1234567Z',
    '2026-11-23T13:29:01+25:00',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
    '0000-01-01T00:00:00Z',
    '+12026-11-23T13:29:01Z',
    'yesterday',
    '',
    5,
    true,
    '2026-11-23T13:29:01Z,lt:2026-11-23T13:29:01Z',
  ])('refuses %j', async (time) => {
    const { calls, errors } = await execute(query, {}, { variables: { time } });
    expect(errors?.[0]?.message).toContain('A `DateTime` must be in ISO 8601 with a time zone');
    expect(calls).toEqual([]);
  });
});
