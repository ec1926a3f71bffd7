import { builder } from './builder.ts';

/** The `wait` input of every mutation that starts a status transition. */
export const WaitInput = builder.inputType('WaitInput', {
  description:
    'How long to wait for an operation, and for which status. `{}` uses all defaults. The payload has a `WaitTimeoutError` or `ResourceFailureError` if the operation did not succeed in time.',
  fields: (t) => ({
    status: t.string({
      description:
        'The status to wait for, such as `available`. Case-insensitive. Defaults to the final status of the operation.',
    }),
    failures: t.stringList({
      description: 'The statuses that mean failure, such as `error`. Defaults to those of the operation.',
    }),
    interval: t.float({ required: true, defaultValue: 2, description: 'The interval between two polls, in seconds.' }),
    timeout: t.float({
      required: true,
      defaultValue: 120,
      description: 'The maximum time to wait, in seconds, up to 300. The operation continues after a timeout.',
    }),
  }),
});
