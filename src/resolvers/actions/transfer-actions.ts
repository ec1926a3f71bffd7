import type { Transfer } from '../../cinder/resources/transfers.ts';
import type { ActionRules } from './rule.ts';

/**
 * The rules of the actions on a transfer, from `transfer/api.py` of Cinder. An accepted transfer does not exist any
 * longer. The auth key and the quotas of the accepting project are checked when the transfer is accepted.
 */
export const transferActions = {
  deleteTransfer: [],
  acceptTransfer: [],
} satisfies ActionRules<Transfer>;
