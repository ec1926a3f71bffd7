import {
  doTypesOverlap,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isObjectType,
  Kind,
} from 'graphql';
import type { FieldNode, GraphQLNamedType, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

/** By field, because the executor passes the same information for all objects. */
const selected = new WeakMap<GraphQLResolveInfo, ReadonlySet<string>>();

/** The names of the fields selected on the current field, including fragments, `@skip` and `@include`. */
export function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const before = selected.get(info);
  if (before) return before;
  const names = new Set(selectedNodes(info, getNamedType(info.returnType), info.fieldNodes).keys());
  selected.set(info, names);
  return names;
}

/** The names of the fields selected on a field of the current object, such as `pageInfo`. */
export function selectedFieldsOf(info: GraphQLResolveInfo, name: string): ReadonlySet<string> {
  const type = getNamedType(info.returnType);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  const nodes = selectedNodes(info, type, info.fieldNodes).get(name);
  return new Set(field && nodes ? selectedNodes(info, getNamedType(field.type), nodes).keys() : []);
}

/** The fields selected on nodes of a type, by name. */
function selectedNodes(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes) if (selectionSet) collect(selectionSet);
  return found;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        found.set(selection.name.value, [...(found.get(selection.name.value) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
      if (fragment && applies(fragment.typeCondition?.name.value)) collect(fragment.selectionSet);
    }
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined) return true;
    const named = info.schema.getType(condition);
    return isCompositeType(type) && isCompositeType(named) && doTypesOverlap(info.schema, type, named);
  }

  function isIncluded(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }
}

/** Whether only `fields` are selected. Fields in the record of the parent require no call. */
export function selectsOnly(info: GraphQLResolveInfo, ...fields: readonly string[]): boolean {
  for (const name of selectedFields(info)) if (name !== '__typename' && !fields.includes(name)) return false;
  return true;
}
