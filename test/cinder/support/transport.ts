import { onTestFinished } from 'vitest';
import type { ApiRequest } from '../../../src/cinder/transport/request.ts';
import { createTransport, type Transport, type TransportOptions } from '../../../src/cinder/transport/transport.ts';

/** A transport that is closed at the end of the test. */
export function openTransport(options: Partial<TransportOptions> = {}): Transport {
  const transport = createTransport(options);
  onTestFinished(() => transport.close());
  return transport;
}

/** A GET of one volume, with changes by the test. */
export function request(changes: Partial<ApiRequest> = {}): ApiRequest {
  return {
    service: 'block-storage',
    method: 'GET',
    url: 'http://127.0.0.1:1/v3/volumes/7',
    route: '/volumes/{id}',
    headers: {},
    ...changes,
  };
}
