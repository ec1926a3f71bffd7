import type { Identified } from '../../cinder/resource.ts';
import { attachmentActions } from './attachment-actions.ts';
import { backupActions } from './backup-actions.ts';
import { groupActions } from './group-actions.ts';
import { groupSnapshotActions } from './group-snapshot-actions.ts';
import { refusalOf, type ActionRules, type Caller } from './rule.ts';
import { snapshotActions } from './snapshot-actions.ts';
import { transferActions } from './transfer-actions.ts';
import { volumeActions } from './volume-actions.ts';

const rulesByKind: Readonly<Record<string, ActionRules<never>>> = {
  Volume: volumeActions,
  Snapshot: snapshotActions,
  Backup: backupActions,
  Attachment: attachmentActions,
  Transfer: transferActions,
  Group: groupActions,
  GroupSnapshot: groupSnapshotActions,
};

/** Whether resources of a type have actions. */
export function hasActions(kind: string): boolean {
  return Object.hasOwn(rulesByKind, kind);
}

/**
 * Returns the requirement of an action that a record does not meet, as a sentence.
 *
 * @param record a record of the type that its `kind` names
 * @returns undefined if the record meets all requirements, or the action has no rule
 */
export function unmetRequirement(action: string, record: Identified, caller: Caller): string | undefined {
  const rule = rulesByKind[record.kind]?.[action];
  // The record has the type of the rules of its kind.
  return rule && refusalOf(rule, record as never, caller)?.requirement;
}
