import { expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();
const intact = {
  id: '7c0ffee0-0000-4000-8000-000000000001',
  status: 'available',
  name: 'intact',
  size: 1,
  attachments: [],
};

/** A list of Cinder with rows that are damaged in various ways. */
function damage(rows: unknown): void {
  site.sandbox.faults.add({ path: /\/volumes\/detail/, status: 200, body: JSON.stringify({ volumes: rows }) });
}

it('leaves out rows that are not records, reports them, and keeps the intact ones', async () => {
  const { post } = await site.serve({ schema });
  damage([{ name: 'no id' }, intact, 7, null, [intact], { ...intact, id: 8 }]);
  const { status, body } = await post('{ volumes { nodes { name size } } }');
  expect(status).toBe(200);
  expect(body.data).toEqual({ volumes: { nodes: [{ name: 'intact', size: 1 }] } });
  expect(body.errors).toHaveLength(5);
  for (const error of body.errors ?? []) {
    expect(error.message).toContain('An invalid item of the list "volumes" of Cinder was omitted');
    expect(error.extensions).toEqual({ code: 'UPSTREAM_ERROR' });
  }
});

it('keeps a row with one damaged field, with an error for that field', async () => {
  const { post } = await site.serve({ schema });
  damage([{ ...intact, size: 'large' }, intact]);
  const { body } = await post('{ volumes { nodes { name size } } }');
  expect(body.data).toEqual({
    volumes: {
      nodes: [
        { name: 'intact', size: null },
        { name: 'intact', size: 1 },
      ],
    },
  });
  expect(body.errors).toMatchObject([
    { path: ['volumes', 'nodes', 0, 'size'], extensions: { code: 'UPSTREAM_ERROR' } },
  ]);
});

it.each([5, {}, 'rows', null])('fails for a list that is %j', async (rows) => {
  const { post } = await site.serve({ schema });
  damage(rows);
  const { body } = await post('{ volumes { nodes { name } } }');
  expect(body.data).toEqual({ volumes: null });
  expect(body.errors).toMatchObject([{ path: ['volumes'], extensions: { code: 'UPSTREAM_ERROR' } }]);
});

it('does not report a deletion for a damaged row of a polled list', async () => {
  const { post } = await site.serve({ schema });
  damage([{ name: 'no id' }, intact]);
  const { text } = await post('subscription { volumesChanged { kind } }', { accept: 'text/event-stream' });
  expect(text).toContain('UPSTREAM_ERROR');
  expect(text).not.toContain('INITIAL');
});
