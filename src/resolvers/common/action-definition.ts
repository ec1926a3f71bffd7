import type { z } from 'zod';
import type { Accepted } from '../../cinder/writes.ts';
import type { Microversion } from '../../cinder/microversion.ts';
import type { Identified } from '../../cinder/resource.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import type { OperationContext } from './context.ts';
import type { IdKinds } from './ids.ts';
import type { Transition } from './transition.ts';
import type { UserError } from './user-errors.ts';

/** The data from which the payload of a mutation is built. */
export interface Outcome<Result = unknown> {
  /** The ID in Cinder of the changed or created resource. Null if nothing was changed. */
  id: string | null;
  userErrors: readonly UserError[];
  /** The rest of the response of Cinder. */
  result?: Result | undefined;
}

/** One action of Cinder: the checks before the call, the call, and the transition that follows. */
export interface Action<T extends Identified = Identified, Input = unknown, Result = unknown> {
  /** The name of the mutation, for messages. */
  name: string;
  /** The microversion that the action requires. */
  since?: Microversion | undefined;
  /** The input fields that are IDs, with their types. The call gets the IDs in Cinder. */
  ids?: IdKinds<Input> | undefined;
  /** Additional checks of the input. IDs and the fields of `commonInput` are always checked. */
  check?: z.ZodType | undefined;
  /** Replaces `commonInput` if Cinder accepts more for this action. */
  common?: z.ZodType | undefined;
  /** Makes the call. Returns null if nothing had to be done. */
  run: (context: OperationContext, input: Input) => Promise<Accepted<Result> | null>;
  /** The resource type of the changed record. Absent if Cinder has no record with an ID. */
  typeLoaders?: ((loaders: Loaders) => TypeLoaders<T>) | undefined;
  transition?: Transition<T, Input> | undefined;
}
