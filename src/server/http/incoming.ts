import { IncomingMessage } from 'node:http';

/**
 * A request whose offer of another protocol is ignored, except for WebSocket. Java's client offers HTTP/2 (`h2c`) with each
 * request, and so does `curl --http2`. Node would pass these requests to the listener for WebSockets.
 */
export class Incoming extends IncomingMessage {
  /** Set by the constructor of Node, so that it must not be initialized here. */
  declare private offersUpgrade: boolean | null;

  /** Read by the parser of Node when the headers are complete. */
  get upgrade(): boolean {
    if (this.offersUpgrade !== true) return false;
    return this.method === 'CONNECT' || this.headers.upgrade?.toLowerCase() === 'websocket';
  }

  set upgrade(value: boolean | null) {
    this.offersUpgrade = value;
  }
}
