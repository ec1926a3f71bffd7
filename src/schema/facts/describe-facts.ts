import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { serviceNames } from '../../cinder/transport/request.ts';
import { factsOf, operationsOf, type Calls, type Facts, type Operation } from './facts.ts';

interface Described {
  description?: string | null | undefined;
  extensions: Readonly<Record<string, unknown>>;
}

const callTexts: Readonly<Record<Calls, string>> = {
  none: 'none',
  one: 'one',
  'one per answer': 'one for all objects of an answer',
  'one per object': 'one for each object',
};

/**
 * Appends the facts of every element of a schema to its description, as one paragraph in a fixed form.
 *
 * @returns the same schema
 */
export function describeFacts(schema: GraphQLSchema): GraphQLSchema {
  for (const element of Object.values(schema.getTypeMap()).flatMap(elementsOf)) {
    const facts = renderFacts(factsOf(element));
    if (facts !== '') element.description = [element.description, facts].filter(Boolean).join('\n\n');
  }
  return schema;
}

/** Returns a type and everything in it that has a description. */
export function elementsOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return [type, ...type.getValues()];
  if (isInputObjectType(type)) return [type, ...Object.values(type.getFields())];
  if (!isObjectType(type) && !isInterfaceType(type)) return [type];
  return [type, ...Object.values(type.getFields()).flatMap((field) => [field, ...field.args])];
}

/**
 * Renders facts as text: "REST: `GET /clusters/detail`. Since: microversion 3.7. Roles: admin. Calls: one." Empty
 * without facts.
 */
export function renderFacts(facts: Facts): string {
  const { since, adminSince, roles, calls, callsIf, free, evaluated, isLoose, bulkOf, nullIf = [] } = facts;
  const operations = operationsOf(facts);
  const versions = [since && `microversion ${since}`, adminSince && `${adminSince} for administrators`].filter(Boolean);
  const sentences = [
    bulkOf !== undefined && `Runs \`${bulkOf}\` for each row.`,
    operations.length > 0 && `REST: ${operations.map(restText).join('; ')}.`,
    ...otherRestTexts(facts),
    transitionText(operations),
    versions.length > 0 && `Since: ${versions.join(', ')}.`,
    roles && `Roles: ${roles.join(', ')}.`,
    calls && `Calls: ${callTexts[calls]}${callsIf === undefined ? '' : ` ${callsIf}`}.`,
    free && `No call for ${free.map((name) => `\`${name}\``).join(', ')} alone.`,
    evaluated && `Evaluated by the gateway${evaluated === 'for users' ? ' for users who are not administrators' : ''}.`,
    isLoose && 'Most databases of Cinder ignore case, accents and trailing spaces.',
    nullIf.length > 0 && `Null if ${nullIf.join(', or if ')}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

const otherServices = ['identity', 'compute', 'image'] as const;

function otherRestTexts({ otherRest = {} }: Facts): string[] {
  return otherServices.flatMap((service) => {
    const calls = otherRest[service]?.map((call) => `\`${call}\``);
    return calls ? [`REST of ${serviceNames[service]}: ${calls.join('; ')}.`] : [];
  });
}

function restText({ call, action, when, since, roles }: Operation): string {
  const conditions = [when, since && `since ${since}`, roles && `${roles.join(', ')} only`].filter(Boolean).join(', ');
  return `\`${call}\`${action === undefined ? '' : ` with \`${action}\``}${conditions === '' ? '' : ` (${conditions})`}`;
}

function transitionText(operations: readonly Operation[]): string | undefined {
  const transitions = [...new Set(operations.flatMap(({ transition }) => transition ?? []))];
  return transitions.length === 0 ? undefined : `Status: ${transitions.join('; ')}.`;
}
