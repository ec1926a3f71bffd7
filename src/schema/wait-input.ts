import { builder } from './builder.ts';

/** The `wait` of every mutation that starts a transition. */
export const WaitInput = builder.inputType('WaitInput', {
  description: 'Return once the transition has ended: with the resource, and beside it a `WaitTimeoutError` or `ResourceFailureError` where it did not end well. `{}` takes all defaults.',
  fields: (t) => ({
    status: t.string({ description: 'The status to wait for, as Cinder spells it (`available`), compared without case; by default the one that the action should end in.' }),
    failures: t.stringList({ description: 'Statuses that mean that it failed, as Cinder spells them; by default those of the action.' }),
    interval: t.float({ required: true, defaultValue: 2, description: 'Seconds between two looks.' }),
    timeout: t.float({ required: true, defaultValue: 120, description: 'Seconds after which to give up waiting, 300 at most. The action goes on.' }),
  }),
});
