import { expect, test } from 'vitest';
import { sinceOf } from './since.ts';

test.each([
  ['Its name.', undefined, undefined],
  ['Its user. Microversion 3.41.', '3.41', '3.41'],
  ['Its snapshots. Microversion 3.14; to administrators 3.29.', '3.14', '3.29'],
  ['Its snapshots. To administrators microversion 3.14.', undefined, '3.14'],
  ['Its attachments, of which some are listed (`GET /attachments/detail`, from 3.27 on).', undefined, undefined],
  ['Its messages (`GET /messages`, microversion 3.5).', '3.5', '3.5'],
  ['Transfers. Below microversion 3.59 the gateway pages them; before microversion 3.55 under another route.', undefined, undefined],
])('%s', (description, since, toAdministrators) => {
  expect([sinceOf({ description }), sinceOf({ description }, true)]).toEqual([since, toAdministrators]);
});
