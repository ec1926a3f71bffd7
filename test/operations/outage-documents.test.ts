import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schemaFile as schema } from '../support/schema-file.ts';
import * as documents from '../outage/support/follow.ts';

const texts = Object.entries<unknown>(documents).filter((entry): entry is [string, string] =>
  String(entry[1]).startsWith('subscription'),
);

// The outage tests require the lab. This test checks their documents against the schema in `npm test`.
test.each(texts)('the document %s of the outage tests is valid', (_name, text) => {
  expect(validate(schema, parse(text))).toEqual([]);
});

test('the outage tests have documents', () => {
  expect(texts.map(([name]) => name)).toContain('allWhole');
});
