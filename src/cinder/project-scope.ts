import type { CinderClient } from './client.ts';
import { atLeast, type Microversion } from './microversion.ts';
import type { Query } from './route.ts';

/** The filter by project, where a scope covers all projects. In a list of its own project, Cinder replaces the value. */
export const projectFilter = 'projectId';

/** The projects whose resources a list contains, and how Cinder is told. */
export interface ProjectScope {
  /** Whether a list can contain all projects. */
  readonly coversAllProjects: boolean;
  /** The parameters for the caller's project, or for all projects if an administrator requests them. */
  parameters(client: CinderClient, allProjects: boolean): ScopeParameters;
}

/** The part of a request that selects the projects. */
export interface ScopeParameters {
  filters?: Query;
  all_tenants?: 1;
  /** An older microversion than the negotiated one, with which Cinder accepts the filters of the caller. */
  microversion?: Microversion;
}

/** The list has only the caller's project, or resources that belong to no project. */
export const fixedScope: ProjectScope = { coversAllProjects: false, parameters: () => ({}) };

/**
 * Administrators list all projects with `all_tenants`.
 *
 * The parameter is sent only if it is needed. For several lists, the presence of the parameter enables it. The value 0
 * empties the list of an administrator.
 */
export const allTenantsScope: ProjectScope = {
  coversAllProjects: true,
  parameters: ({ isAdmin }, allProjects) => (isAdmin && allProjects ? { all_tenants: 1 } : {}),
};

/** Types that are public, or private to some projects. Without the parameter, administrators get only public types. */
export const typeScope: ProjectScope = {
  coversAllProjects: false,
  parameters: ({ isAdmin }) => (isAdmin ? { filters: { is_public: 'None' } } : {}),
};

/**
 * Cinder lists all projects to everyone. A filter by the column of the project restricts the list.
 *
 * @param newest the newest microversion in which Cinder accepts the filter of users who are not administrators
 */
export function columnScope(column: string, newest: Microversion): ProjectScope {
  return {
    coversAllProjects: true,
    parameters: ({ endpoint, isAdmin, token }, allProjects) => {
      if (isAdmin && allProjects) return {};
      const isRefused = !isAdmin && !atLeast(newest, endpoint.microversion);
      return { filters: { [column]: token.projectId }, ...(isRefused && { microversion: newest }) };
    },
  };
}
