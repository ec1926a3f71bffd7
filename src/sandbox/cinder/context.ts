/** Who makes a request, as the token says. */
export interface Context {
  readonly userId: string;
  readonly projectId: string;
  readonly roles: readonly string[];
  readonly isAdmin: boolean;
  /** `req-<uuid>`, in the response's headers and in the messages that the request leads to */
  readonly requestId: string;
}
