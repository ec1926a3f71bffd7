import type { OtherService } from '../../cinder/other-services.ts';
import type { Microversion } from '../../cinder/microversion.ts';

/** A REST call with the placeholders of the API: `GET /volumes/{id}`. */
export type RestCall = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;

/** A role that the default policy of Cinder requires. A reader of the project, the lowest role, needs none of these. */
export type Role = 'member' | 'admin' | 'service';

/**
 * The REST calls of a field for one response, in addition to the call for its parent. A response with several parents
 * of the same type, such as a page of volumes, counts once.
 */
export type Calls = 'none' | 'one' | 'one per answer' | 'one per object';

/** An operation of the API of Cinder, as a row of docs/operations.md. */
export interface Operation {
  call: RestCall;
  /** The key of the request body of an action: `os-extend`. */
  action?: string;
  /** The case in which this call is made instead of another one: "with `force`". */
  when?: string;
  /** The microversion that the call requires, if it differs from that of the element. */
  since?: Microversion;
  /** The roles that the call requires, if they differ from those of the element. */
  roles?: readonly Role[];
  /** The statuses that follow: `extending → available or error_extending`. */
  transition?: string;
  /** The methods of the `block_storage` v3 proxy of openstacksdk that make the call. */
  sdk?: readonly string[];
}

/**
 * The known facts of an element of the schema. All members are optional. An element without facts has no
 * `extensions.cinder`.
 */
export interface Facts {
  /**
   * The REST calls that the element can cause, in addition to the call for its parent. For a type, the call for one
   * object.
   *
   * An `Operation` is a row of docs/operations.md. A plain call belongs to the row of another field.
   */
  rest?: readonly (RestCall | Operation)[];
  /** The REST calls to other services that the element can cause, in addition to those in `rest`. */
  otherRest?: Readonly<Partial<Record<OtherService, readonly RestCall[]>>>;
  /** The operations of the API of Cinder that the element replaces, because another call has the same data. */
  covers?: readonly Operation[];
  /**
   * The methods of the `block_storage` v3 proxy of openstacksdk that the element replaces without its own REST call.
   */
  sdk?: readonly string[];
  /** The mutation that a bulk mutation runs for each of its rows. The operations then belong to the rows of that one. */
  bulkOf?: string;
  /** The microversion that the element requires. Undefined if every cloud has the element. */
  since?: Microversion;
  /** The microversion that the element requires for administrators, if another one. */
  adminSince?: Microversion;
  /** The roles that the default policy of Cinder requires. */
  roles?: readonly Role[];
  /**
   * The conditions under which a nullable field is null, in addition to `since`, `adminSince` and `roles`. Each
   * continues the sentence "Null if …": "the volume is not attached".
   */
  nullIf?: readonly string[];
  calls?: Calls;
  /** The condition under which `calls` are made: "if the volume is encrypted". */
  callsIf?: string;
  /** The fields of the object that require no call if no others are selected. */
  free?: readonly string[];
  /** The types of the IDs that an argument or input field accepts, in Cinder or Keystone: `Volume`, `project`. */
  idOf?: string | readonly string[];
  /** The callers for whom the gateway evaluates a filter on the records, because Cinder does not apply it. */
  evaluated?: 'for everyone' | 'for users';
  /** Whether the database of Cinder ignores case, accents and trailing spaces when it compares the text of a filter. */
  isLoose?: boolean;
}

interface Element {
  extensions: Readonly<Record<string, unknown>>;
}

/** Returns the `extensions` of an element with these facts. */
export function cinder(facts: Facts): { cinder: Facts } {
  return { cinder: facts };
}

/** Returns the `extensions` of a field whose only facts are the conditions under which it is null. */
export function nullIf(...conditions: readonly string[]): { cinder: Facts } {
  return cinder({ nullIf: conditions });
}

/** Returns the facts of an element of the built schema. Empty without facts. */
export function factsOf({ extensions }: Element): Facts {
  return (extensions['cinder'] as Facts | undefined) ?? {};
}

/** Returns the operations of an element: each REST call as an operation. */
export function operationsOf({ rest = [] }: Facts): readonly Operation[] {
  return rest.map((call) => (typeof call === 'string' ? { call } : call));
}

/** Returns the REST calls that an element can cause, also to other services: `GET /volumes/detail`. */
export function callsOf(facts: Facts): readonly RestCall[] {
  const others = Object.values(facts.otherRest ?? {}).flat();
  return [...operationsOf(facts).map(({ call }) => call), ...others];
}
