import type { Answering } from './answer.ts';
import type { GraphQLServer } from './graphql.ts';
import type { TrustedDocuments } from './limits/trusted-documents.ts';
import type { Operations } from './operations.ts';

/** What every transport needs to run operations. */
export interface OperationServices {
  graphql: GraphQLServer;
  operations: Operations;
  answering: Answering;
  /** Whether the gateway is shutting down: further operations are refused. */
  isClosing: () => boolean;
  /** The only documents that may run; undefined if any may. */
  trusted: TrustedDocuments | undefined;
}
