/** The caller of a request. */
export interface Context {
  readonly userId: string;
  readonly projectId: string;
  readonly roles: readonly string[];
  readonly isAdmin: boolean;
  /** Whether the request also has the token of a service, such as Nova. */
  readonly isService: boolean;
  /** `req-<uuid>`, part of the response headers and of the messages about the request. */
  readonly requestId: string;
}
