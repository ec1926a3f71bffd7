import type { Ledger, LedgerEntry } from '../cinder/transport/ledger.ts';
import type { CallerFields } from './caller-fields.ts';
import type { ReportPolicy } from './options.ts';

/** The header by which a request asks what it cost. */
export const reportHeader = 'x-cinder-graphql-ledger';

/** The header by which a request asks for `extensions.cost`; its value is `report`, as for Hot Chocolate. */
export const costHeader = 'graphql-cost';

/** `extensions.cinder`: what an operation has cost so far. */
export interface Report {
  calls: readonly LedgerEntry[];
  /** Calls to Cinder that were really made: not the shared ones, not Keystone's. */
  total: number;
}

/** A copy of what the ledger holds now: an answer never changes after it was given. */
export function reportOf(ledger: Ledger): Report {
  return { calls: [...ledger.entries], total: ledger.total('block-storage') };
}

/** Whether a caller's operations report what they cost. */
export function isReported(policy: ReportPolicy, fields: CallerFields): boolean {
  return policy === 'always' || (policy === 'request' && fields.get(reportHeader) === '1');
}

/** Whether a caller asks what its operations could return at most. */
export function isCostReported(fields: CallerFields): boolean {
  return fields.get(costHeader) === 'report';
}
