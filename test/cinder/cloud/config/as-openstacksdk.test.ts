import { expect, test } from 'vitest';
import { resolveCloud } from '../../../../src/cinder/cloud/config.ts';
import { placeOf, refusal } from '../../support/place.ts';
import { cases, type Case } from '../support/cases.ts';

function resolve({ env, files }: Case): ReturnType<typeof resolveCloud> {
  const paths = Object.entries(files).map(([path, text]) => [
    path.replace(/^cwd/, '/work').replace(/^home/, '/home/alice'),
    text,
  ]);
  const variables = Object.entries(env).map(([name, value]) => [name, value?.replace('{home}', '/home/alice')]);
  return resolveCloud(
    Object.fromEntries(variables) as Case['env'],
    placeOf(Object.fromEntries(paths) as Case['files']),
  );
}

test.each(cases)('$title', (one) => {
  if (one.expected instanceof RegExp) {
    const error = refusal(() => resolve(one));
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(one.expected) as unknown });
    return;
  }
  expect(resolve(one)).toMatchObject(one.expected);
});
