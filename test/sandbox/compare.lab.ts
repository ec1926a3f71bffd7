/**
 * Sends a list of requests to the sandbox and the lab, and prints every difference in status, headers, bodies and the order of
 * keys. IDs, times and host names are replaced by placeholders before. Run it while the lab is up:
 *
 *   npm run compare -- [part of a section's name]
 *
 * The exit code is 1 if there is a difference. Other processes can use the lab at the same time, because the requests use
 * separate projects, and other resources in lists are ignored. The following is not compared, because the sandbox does not
 * implement it:
 * - the order of user-defined keys (metadata, specs) and of rows from the same second, which is undefined;
 * - fractions of a second in the answer to a creation, which the database does not store;
 * - GET requests with a body, which Cinder refuses and the sandbox's HTTP server discards;
 * - paths that end in `.json`, which Cinder treats like those without it;
 * - control characters in descriptions, which Cinder refuses with a message that quotes a pattern of some thousand characters,
 *   and Keystone's answer to an identity without methods, which quotes its whole schema;
 * - reserved quota, which Cinder does not always release after a failure, while the sandbox counts existing resources;
 * - revoked tokens, which Cinder accepts for minutes because of its cache, unlike the sandbox;
 * - existing resources of backends: the lab's driver lists all of its files, and neither sorts nor pages them;
 * - images: the sandbox has only those uploaded from its volumes.
 */
import { execFileSync } from 'node:child_process';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { enter } from './compare/cloud-under-test.ts';
import { makeOwnProjects } from './compare/own-projects.ts';
import { Player } from './compare/step.ts';
import type { Step } from './compare/step.ts';
import { API_STEPS, LIST_STEPS } from './compare/steps-api.ts';
import { BACKUP_RECORD_STEPS } from './compare/steps-backup-records.ts';
import { BACKUP_STEPS } from './compare/steps-backups.ts';
import { CONSISTENCY_GROUP_STEPS, REPLICATION_STEPS } from './compare/steps-consistency-groups.ts';
import { GROUP_STEPS } from './compare/steps-groups.ts';
import { KEYSTONE_STEPS } from './compare/steps-keystone.ts';
import { OPERATOR_CHANGE_STEPS } from './compare/steps-operator-changes.ts';
import { OPERATOR_STEPS } from './compare/steps-operators.ts';
import { ATTACHMENT_STEPS, TYPE_STEPS } from './compare/steps-others.ts';
import { TYPE_CHANGE_STEPS } from './compare/steps-type-changes.ts';
import { FILTER_STEPS } from './compare/steps-filters.ts';
import { MESSAGE_STEPS } from './compare/steps-messages.ts';
import { TRANSFER_STEPS } from './compare/steps-transfers.ts';
import { SNAPSHOT_STEPS } from './compare/steps-snapshots.ts';
import { GROUP_SNAPSHOT_STEPS, QOS_STEPS } from './compare/steps-types.ts';
import { VOLUME_ATTACHMENT_STEPS } from './compare/steps-volume-attachments.ts';
import { MANAGE_STEPS, VOLUME_ACTION_STEPS } from './compare/steps-volume-actions.ts';
import { FAILURE_STEPS, VOLUME_STEPS } from './compare/steps-volumes.ts';
import { tidy } from './compare/tidy.ts';

const SECTIONS: Record<string, Step[]> = {
  api: API_STEPS,
  lists: LIST_STEPS,
  volumes: VOLUME_STEPS,
  failures: FAILURE_STEPS,
  'volume actions': VOLUME_ACTION_STEPS,
  manage: MANAGE_STEPS,
  attachments: ATTACHMENT_STEPS,
  'volume actions of attaching': VOLUME_ATTACHMENT_STEPS,
  types: TYPE_STEPS,
  groups: GROUP_STEPS,
  backups: BACKUP_STEPS,
  keystone: KEYSTONE_STEPS,
  operators: OPERATOR_STEPS,
  'changes by operators': OPERATOR_CHANGE_STEPS,
  'changes of types': TYPE_CHANGE_STEPS,
  transfers: TRANSFER_STEPS,
  messages: MESSAGE_STEPS,
  filters: FILTER_STEPS,
  'metadata of snapshots': SNAPSHOT_STEPS,
  'records of backups': BACKUP_RECORD_STEPS,
  'qos specs': QOS_STEPS,
  'snapshots of groups': GROUP_SNAPSHOT_STEPS,
  'consistency groups': CONSISTENCY_GROUP_STEPS,
  'replication of groups': REPLICATION_STEPS,
};

const environment = execFileSync('test/lab/lab', ['env'], { encoding: 'utf8' });
const authUrl = /OS_AUTH_URL=(\S+)/.exec(environment)?.[1];
if (authUrl === undefined) throw new Error('The lab printed no OS_AUTH_URL.');
const sandbox = await startSandbox({ seed: false, transitionSeconds: 0.2 });
const run = Date.now().toString(36);
const own = await makeOwnProjects(authUrl, run);
const lab = await enter('lab', authUrl, own.names);
lab.known.push(...own.known);
const players = [new Player(await enter('sandbox', sandbox.authUrl), run), new Player(lab, run)] as const;

let differences = 0;
let played = 0;
try {
  for (const [name, steps] of Object.entries(SECTIONS)) {
    if (!name.includes(process.argv[2] ?? '')) continue;
    for (const step of steps) {
      const [ours, theirs] = await Promise.all(players.map((player) => player.play(step)));
      played += 1;
      if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
      differences += 1;
      const body = step.body === undefined ? '' : ` ${JSON.stringify(step.body)}`;
      console.log(`\n${name}: ${step.as ?? 'alice'} ${step.call}${body} @${step.microversion ?? '3.70'}`);
      console.log(`  sandbox ${JSON.stringify(ours)}\n  lab     ${JSON.stringify(theirs)}`);
    }
  }
} finally {
  await sandbox.close();
  await tidy(lab, run);
  await own.remove();
}
console.log(`\n${played} requests, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;
