import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { expectSameRecord, steady } from './support/records.ts';
import type { Json } from './support/rest.ts';
import { translationsOf } from './support/translations.ts';

await furnish({ volumes: 1, foreignVolume: true });

const summary = graphql(`
  query VolumeSummary($allProjects: Boolean!) {
    volumeSummary(allProjects: $allProjects) {
      totalCount
      totalSize
      metadata {
        key
        values
      }
    }
  }
`);

describe('the volume summary', () => {
  test.each([
    ['alice', false],
    ['ron', false],
    ['bob', false],
    ['admin', false],
    ['admin', true],
  ] as const)('is read as %s with allProjects: %s', async (user, allProjects) => {
    const rest = restAs(user);
    const { rest: record, graph } = await steady(
      async () => (await rest.get(`/volumes/summary${allProjects ? '?all_tenants=1' : ''}`))['volume-summary'] as Json,
      () => as(user).ask(summary, { allProjects }),
    );
    expectSameRecord(record, graph.data.volumeSummary, translationsOf['VolumeSummary']);
    expect(graph.data.volumeSummary?.totalCount).toBeGreaterThan(0);
    expect(graph.calls).toEqual(['GET /volumes/summary']);
  });

  test('of all projects is for administrators only', async () => {
    const { data, errors, calls } = await as('alice').send(summary.toString(), { allProjects: true });
    expect(data).toEqual({ volumeSummary: null });
    expect(errors).toMatchObject([{ path: ['volumeSummary'], extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toEqual([]);
  });
});
