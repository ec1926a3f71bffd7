import { isObjectType, type GraphQLSchema } from 'graphql';
import { factsOf, type Facts, type Operation } from './facts.ts';
import { uncoveredOperations } from './uncovered-operations.ts';

/** A row of docs/operations.md: an operation of the API of Cinder, and its field. */
export interface OperationRow extends Omit<Operation, 'call'> {
  /** The coordinate of the field: `Mutation.extendVolume`. */
  field: string;
  call?: Operation['call'];
}

/** The headings of docs/operations.md, with the first segments of the paths in each section. */
const sections: readonly (readonly [heading: string, ...segments: string[]])[] = [
  ['Volumes', 'volumes', 'manageable_volumes'],
  ['Snapshots', 'snapshots', 'manageable_snapshots'],
  ['Backups', 'backups'],
  ['Attachments', 'attachments'],
  ['Transfers', 'volume-transfers', 'os-volume-transfer'],
  ['Groups', 'groups'],
  ['Group snapshots', 'group_snapshots'],
  ['Group types', 'group_types'],
  ['Volume types', 'types'],
  ['Default volume types', 'default-types'],
  ['QoS specs', 'qos-specs'],
  ['Messages', 'messages'],
  ['Quota sets', 'os-quota-sets'],
  ['Quota class sets', 'os-quota-class-sets'],
  ['Limits', 'limits'],
  ['Services', 'os-services', 'workers'],
  ['Clusters', 'clusters'],
  ['Hosts', 'os-hosts'],
  ['Backend pools', 'scheduler-stats'],
  ['Capabilities', 'capabilities'],
  ['Availability zones', 'os-availability-zone'],
  ['Resource filters', 'resource_filters'],
  ['Extensions', 'extensions'],
  ['API version', '', 'v3'],
  ['Consistency groups', 'consistencygroups'],
  ['Consistency group snapshots', 'cgsnapshots'],
];
const withoutCall = 'Without a call of their own';

const introduction = `# Operations

Every operation of Cinder's API and every method of openstacksdk's \`block_storage\` v3 proxy, with its field in the schema.
This file is generated from the schema by \`npm run codegen\`.

- **Since**: the microversion that the operation requires. Empty if every cloud has it.
- **Roles**: the roles that Cinder's default policy requires. Empty if a user with a role in the project is enough.
- **Status**: the statuses that follow.
`;
const columns = '| Field | REST call | Since | Roles | Status | openstacksdk |\n| --- | --- | --- | --- | --- | --- |';

/** Returns the rows of a schema, in the order of its types and fields. */
export function operationRows(schema: GraphQLSchema): OperationRow[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => rowsOf(`${type.name}.${field.name}`, factsOf(field))),
    );
}

/** The rows of a field. A bulk mutation has none, because its operations are those of the single mutation. */
function rowsOf(field: string, { since, roles, rest = [], covers = [], sdk, bulkOf }: Facts): OperationRow[] {
  if (bulkOf !== undefined) return [];
  const operations = [...rest, ...covers].filter((operation) => typeof operation !== 'string');
  const calls = operations.map((operation) => ({
    field,
    ...(since && { since }),
    ...(roles && { roles }),
    ...operation,
  }));
  return sdk ? [...calls, { field, sdk }] : calls;
}

/** Returns the text of docs/operations.md. @throws Error for a path without a section */
export function operationsTable(schema: GraphQLSchema): string {
  const rows = operationRows(schema);
  const known = new Set(sections.flatMap(([, ...segments]) => segments));
  const homeless = rows.filter(({ call }) => call !== undefined && !known.has(segmentOf(call)));
  if (homeless.length > 0)
    throw new Error(`No section of docs/operations.md has ${homeless.map(({ call }) => call).join(', ')}.`);
  const tables = sections.map(([heading, ...segments]) =>
    table(
      heading,
      rows.filter(({ call }) => call !== undefined && segments.includes(segmentOf(call))),
    ),
  );
  const uncovered = uncoveredOperations.map(({ reason, ...operation }) => ({ field: reason, ...operation }));
  return [
    introduction,
    ...tables,
    table(
      withoutCall,
      rows.filter(({ call }) => call === undefined),
    ),
    table('Not in the schema', uncovered).replace('| Field |', '| Reason |'),
  ].join('\n');
}

function segmentOf(call: string): string {
  return call.split('/')[1] ?? '';
}

function table(heading: string, rows: readonly OperationRow[]): string {
  return [`## ${heading}\n`, columns, ...rows.map(line), ''].join('\n');
}

function line({ field, call, action, when, since, roles = [], transition = '', sdk = [] }: OperationRow): string {
  const name = field.includes(' ') ? field : `\`${field}\``;
  const rest = [call && `\`${call}\``, action && `with \`${action}\``].filter(Boolean).join(' ');
  const cells = [
    when === undefined ? name : `${name}, ${when}`,
    rest,
    since ?? '',
    roles.join(', '),
    transition,
    sdk.map((method) => `\`${method}\``).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}
