import { expect, test } from 'vitest';
import { acceptedFormats, formatOfAnswer } from '../../../src/server/http/format.ts';

const [json, graphql, events] = ['application/json', 'application/graphql-response+json', 'text/event-stream'] as const;

test.each([
  ['a missing header', undefined, [json, graphql, events]],
  ['an empty header', '', [json, graphql, events]],
  ['any type', '*/*', [json, graphql, events]],
  ['the order of equal weights', `${graphql}, ${json}`, [graphql, json]],
  ['weights', `${json};q=0.5, ${graphql}`, [graphql, json]],
  ['a type that is excluded from a range', `${json};q=0, */*`, [graphql, events]],
  ['a range that is excluded from any type', '*/*, text/*;q=0', [json, graphql]],
  ['a lower weight than that of a range', `*/*, ${json};q=0.1`, [graphql, events, json]],
  ['a character set', `${json};charset="UTF-8", ${graphql};charset=latin1`, [json]],
  ['unknown types', 'text/html, multipart/mixed', []],
])('reads %s', (_what, accept, accepted) => {
  expect(acceptedFormats(accept)).toEqual(accepted);
});

test('answers with an event only if nothing else is accepted', () => {
  expect(formatOfAnswer([events, json])).toBe(json);
  expect(formatOfAnswer([events])).toBe(events);
  expect(formatOfAnswer([])).toBeUndefined();
});
