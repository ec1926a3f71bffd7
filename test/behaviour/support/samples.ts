import { isObjectType, type GraphQLObjectType } from 'graphql';
import { schema } from '../../../src/schema/schema.ts';
import { as, fixture } from './gateway.ts';

/** Returns the IDs that the test file has created for a type. */
function known(type: string): readonly (string | undefined)[] | undefined {
  const { types } = fixture;
  const all: Readonly<Record<string, () => readonly (string | undefined)[]>> = {
    Volume: () => fixture.volumeIds.slice(0, 2),
    Snapshot: () => [fixture.snapshotIds[0]],
    Backup: () => [fixture.backupId],
    Attachment: () => [fixture.attachmentId],
    Group: () => [fixture.groupIds[0]],
    GroupSnapshot: () => [types.groupSnapshotIds[0]],
    GroupType: () => [types.groupTypeIds[0]],
    VolumeType: () => [types.volumeTypeIds[0]],
    QosSpec: () => [types.qosSpecIds[0]],
    ConsistencyGroup: () => [types.consistencyGroupId],
    ConsistencyGroupSnapshot: () => [types.groupSnapshotIds[0]],
    Transfer: () => [fixture.transfers.transferIds[0]],
    Message: () => [fixture.messages.messageIds[0]],
  };
  return all[type]?.();
}

/** The types of the schema whose resources have IDs. */
export const nodeTypes = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
);

/** Returns IDs of a type: those of the fixture, or else the first one in an administrator's list. */
export async function samplesOf(type: GraphQLObjectType): Promise<string[]> {
  const ids = known(type.name)?.flatMap((id) => id ?? []);
  if (ids) return ids;
  const list = Object.values(schema.getQueryType()?.getFields() ?? {}).find(
    (field) => String(field.type) === `${type.name}Connection`,
  );
  const everywhere = list?.args.some(({ name }) => name === 'allProjects') ? ', allProjects: true' : '';
  const { data } = await as('admin').send<{ list: { nodes: { cinderId: string }[] } }>(
    `{ list: ${list?.name ?? ''}(first: 1${everywhere}) { nodes { cinderId } } }`,
  );
  const [first] = data.list.nodes;
  if (!first) throw new Error(`The cloud has no ${type.name} for the test.`);
  return [first.cinderId];
}
