import { builder } from './builder.ts';
import './scalars.ts';
import './node.ts';
import './volume/volume.ts';
import './volume/queries.ts';
import './volume/mutations.ts';
import './snapshot/snapshot.ts';
import './snapshot/queries.ts';
import './backup/backup.ts';
import './backup/queries.ts';
import './attachment/attachment.ts';
import './attachment/queries.ts';
import './group/group.ts';
import './group/queries.ts';
import './volume-type/volume-type.ts';
import './volume-type/queries.ts';
import './wait/subscriptions.ts';
import './version/version.ts';

/** The whole schema: each import above adds the types and fields of its domain to the builder. */
export const schema = builder.toSchema();
