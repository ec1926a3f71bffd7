import type { Microversion } from '../../cinder/microversion.ts';

/** A REST call, with the API's own placeholders: `GET /volumes/{id}`. */
export type RestCall = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;

/** A role that Cinder's default policy requires. A reader of the project, the least of all, needs none of these. */
export type Role = 'member' | 'admin' | 'service';

/**
 * The REST calls that a field makes for an answer, beyond the call for its parent. An answer with several parents of the
 * same type, such as a page of volumes, is one answer.
 */
export type Calls = 'none' | 'one' | 'one per answer' | 'one per object';

/** An operation of Cinder's API, as a row of docs/operations.md. */
export interface Operation {
  call: RestCall;
  /** The key of the request body of an action: `os-extend`. */
  action?: string;
  /** The case in which this call is made, if another one is made otherwise: "with `force`". */
  when?: string;
  /** The microversion that the call requires, if it is not the element's. */
  since?: Microversion;
  /** The roles that the call requires, if they are not the element's. */
  roles?: readonly Role[];
  /** The statuses that follow: `extending → available or error_extending`. */
  transition?: string;
  /** The methods of openstacksdk's `block_storage` v3 proxy that make the call. */
  sdk?: readonly string[];
}

/** What is known of an element of the schema. Every member is optional: an element without facts has no `extensions.cinder`. */
export interface Facts {
  /**
   * The REST calls that the element can cause, beyond the call for its parent; of a type, the call for one object. An
   * `Operation` is a row of docs/operations.md; a plain call is one that another field stands for there.
   */
  rest?: readonly (RestCall | Operation)[];
  /** Operations of Cinder's API that the element makes unnecessary: their answers come with another call. */
  covers?: readonly Operation[];
  /** Methods of openstacksdk's `block_storage` v3 proxy that the element stands for without a REST call of its own. */
  sdk?: readonly string[];
  /** The microversion that the element requires; undefined if every cloud has it. */
  since?: Microversion;
  /** The microversion that it requires for administrators, if that is another one. */
  adminSince?: Microversion;
  /** The roles that Cinder's default policy requires. */
  roles?: readonly Role[];
  calls?: Calls;
  /** The condition under which `calls` are made: "if the volume is encrypted". */
  callsIf?: string;
  /** Fields of the object that need no call if no others are selected. */
  free?: readonly string[];
  /** The type of resource, or of Keystone's, whose ID an argument or input field takes, or the types: `Volume`, `project`. */
  idOf?: string | readonly string[];
  /** For whom the gateway evaluates a filter on the records, because Cinder does not apply it for them. */
  evaluated?: 'for everyone' | 'for users';
  /** Whether Cinder's database ignores case, accents and trailing spaces when it compares a filter's text. */
  isLoose?: boolean;
}

interface Element {
  extensions: Readonly<Record<string, unknown>>;
}

/** The `extensions` of an element of the schema with these facts. */
export function cinder(facts: Facts): { cinder: Facts } {
  return { cinder: facts };
}

/** The facts of an element of the built schema; empty if it has none. */
export function factsOf({ extensions }: Element): Facts {
  return (extensions['cinder'] as Facts | undefined) ?? {};
}

/** The operations that an element carries out: each REST call as an operation. */
export function operationsOf({ rest = [] }: Facts): readonly Operation[] {
  return rest.map((call) => (typeof call === 'string' ? { call } : call));
}

/** The REST calls that an element can cause: `GET /volumes/detail`. */
export function callsOf(facts: Facts): readonly RestCall[] {
  return operationsOf(facts).map(({ call }) => call);
}
