import type { CallLog, LoggedCall } from '../cinder/transport/call-log.ts';
import type { CallerFields } from './caller-fields.ts';
import type { ReportPolicy } from './options.ts';

/** The request header that enables `extensions.cinder`. */
export const reportHeader = 'x-cinder-graphql-calls';

/** The request header that enables `extensions.cost`. The value is `report`, as in Hot Chocolate. */
export const costHeader = 'graphql-cost';

/** `extensions.cinder`: the calls of an operation so far. */
export interface Report {
  calls: readonly LoggedCall[];
  /** The number of calls to Cinder that were sent, without shared calls and calls to Keystone. */
  total: number;
}

/** Copies the calls of a call log, because an answer must not change afterwards. */
export function reportOf(callLog: CallLog): Report {
  return { calls: [...callLog.entries], total: callLog.total('block-storage') };
}

/** Whether the operations of a caller report their calls. */
export function isReported(policy: ReportPolicy, fields: CallerFields): boolean {
  return policy === 'always' || (policy === 'request' && fields.get(reportHeader) === '1');
}

/** Whether a caller requests the estimated cost of its operations. */
export function isCostReported(fields: CallerFields): boolean {
  return fields.get(costHeader) === 'report';
}
