import { CallCounts, CallLog } from '../../src/cinder/transport/call-log.ts';
import { Hub } from '../../src/cinder/watch/hub.ts';
import { createOperationContext, type OperationContext } from '../../src/resolvers/common/context.ts';
import { fakeCinder, type FakeCinder, type FakeOptions, type Store } from './fake-cinder.ts';

export interface Operation extends FakeCinder {
  context: OperationContext;
}

/** Creates the context of one operation with a fake Cinder. */
export function operation(store: Store = {}, options: FakeOptions = {}): Operation {
  const fake = fakeCinder(store, options);
  return {
    ...fake,
    context: createOperationContext(
      fake.client,
      new CallLog(),
      new Hub({ callLog: new CallCounts(), shortestPause: 0.001 }),
    ),
  };
}
