import { builder } from './builder.ts';

/** The reasons for which a name is null. */
export const NameUnavailable = builder.enumType('NameUnavailable', {
  description: 'The reason why the name of a project, user or server is not known.',
  values: {
    FORBIDDEN: {
      value: 'FORBIDDEN',
      description:
        'The caller must not read the name. By default, only administrators can read the names of other projects and users.',
    },
    NOT_FOUND: {
      value: 'NOT_FOUND',
      description: 'The project, user or server does not exist, or is not visible to the caller.',
    },
    NO_SERVICE: { value: 'NO_SERVICE', description: 'The cloud has no service with the name.' },
    UNAVAILABLE: { value: 'UNAVAILABLE', description: 'The service did not return the name. Try again later.' },
  } as const,
});
