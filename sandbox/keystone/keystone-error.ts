/** An error that Keystone answers as `{"error": {"code": 401, "message": "...", "title": "Unauthorized"}}`. */
export class KeystoneError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409;
  /** what the body tells beside the message */
  readonly more: Record<string, unknown>;

  constructor(status: 400 | 401 | 403 | 404 | 409, message: string, more: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.more = more;
  }
}

const TITLES = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 409: 'Conflict' };

/** The body of an error. */
export function keystoneErrorBody({ status, message, more }: KeystoneError): Record<string, unknown> {
  return { error: { code: status, ...more, message, title: TITLES[status] } };
}

/** 401: bad credentials, or no good token. */
export function unauthorized(): KeystoneError {
  return new KeystoneError(401, 'The request you have made requires authentication.');
}

/**
 * 404: the token that a call is about is not good.
 * @param recognised whether it was a token once
 */
export function noSuchToken(recognised: boolean): KeystoneError {
  return new KeystoneError(404, recognised ? 'Failed to validate token' : 'Could not recognize Fernet token');
}

/** 400: a part of the body is missing. */
export function expecting(what: string, where: string): KeystoneError {
  return new KeystoneError(
    400,
    `Expecting to find ${what} in ${where}. The server could not comply with the request ` +
      'since it is either malformed or otherwise incorrect. The client is assumed to be in error.',
  );
}

/** 403: the policy does not allow the caller an action, for example `create_project`. */
export function notAuthorized(action: string): KeystoneError {
  return new KeystoneError(403, `You are not authorized to perform the requested action: identity:${action}.`);
}

/** 404: the project does not exist. */
export function noSuchProject(id: string): KeystoneError {
  return new KeystoneError(404, `Could not find project: ${id}.`);
}
