import {
  doTypesOverlap,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  Kind,
} from 'graphql';
import type { GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

/** The names of the fields selected on the field being resolved, through fragments, @skip and @include. */
export function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const type = getNamedType(info.returnType);
  const names = new Set<string>();
  for (const { selectionSet } of info.fieldNodes) if (selectionSet) collect(selectionSet);
  return names;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        names.add(selection.name.value);
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

/** Whether nothing but `fields` is selected: what a parent's record holds already costs no call. */
export function selectsOnly(info: GraphQLResolveInfo, ...fields: readonly string[]): boolean {
  return [...selectedFields(info)].every((name) => name === '__typename' || fields.includes(name));
}
