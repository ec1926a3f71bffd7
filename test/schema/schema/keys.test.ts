import { isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import keys from '../../behaviour/support/keys.json' with { type: 'json' };
import { graphOf } from '../../behaviour/support/records.ts';
import { translationsOf } from '../../behaviour/support/translations.ts';

describe.each(Object.entries(keys))('%s', (typeName, byCaller) => {
  test.each(Object.values(byCaller).flat())('has a field for the key "%s" of Cinder', (key) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`The schema has no type ${typeName}.`);
    const fields = Object.keys(graphOf({ [key]: null }, translationsOf[typeName]));
    expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(fields));
  });
});
