import { byWholeList } from './change-detection.ts';
import { plainTexts } from './filter-syntax.ts';
import { getsOrWholeList } from './id-lookup.ts';
import { linkedPages } from './paging.ts';
import { allTenantsScope } from './project-scope.ts';
import type { Identified, Resource } from './resource.ts';
import { cinderVisibility } from './visibility.ts';

/** The strategies of most resource types. */
const usual = {
  paging: linkedPages,
  scope: allTenantsScope,
  visibility: cinderVisibility,
  idLookup: getsOrWholeList,
  changeDetection: byWholeList,
  filterSyntax: plainTexts,
};

/** Describes a resource type, with the strategies in which it differs from most others. */
export function resourceType<T extends Identified>(
  properties: Omit<Resource<T>, keyof typeof usual> & Partial<Pick<Resource<T>, keyof typeof usual>>,
): Resource<T> {
  return { ...usual, ...properties };
}
