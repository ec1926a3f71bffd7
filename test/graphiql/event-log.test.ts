import { expect, it } from 'vitest';
import { EventLog } from '../../graphiql/event-log.ts';

it('keeps every event, the newest first, with its time and operation', () => {
  const log = new EventLog();
  log.add('Live', { data: { n: 1 } });
  log.add('Create', { data: { n: 2 }, errors: [{ message: 'no' }] });
  log.add('Live', { ended: true });
  const at = expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3}$/) as string;
  expect(log.show()).toEqual({
    log: [
      { at, operation: 'Live', ended: true },
      { at, operation: 'Create', data: { n: 2 }, errors: [{ message: 'no' }] },
      { at, operation: 'Live', data: { n: 1 } },
    ],
  });
});

it('drops the oldest entries when it is full, and counts them', () => {
  const log = new EventLog(2);
  for (const n of [1, 2, 3, 4, 5]) log.add(undefined, { data: n });
  expect(log.show()).toMatchObject({ log: [{ data: 5 }, { data: 4 }], dropped: 3 });
});
