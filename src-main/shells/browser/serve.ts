import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Backend } from '../../app/backend.ts';
import type { Pages } from '../common/pages.ts';
import { answer, bareAnswer } from './answer.ts';
import { refusedByForm } from './gate.ts';
import { NoticeStreams, type StreamTimes } from './notice-streams.ts';
import { type Desk, route } from './routes.ts';
import { Sessions } from './sessions.ts';

/** The only address that is ever listened on: no other machine can reach it. */
const ADDRESS = '127.0.0.1';
const MOST_SOCKETS = 24;
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
  requireHostHeader: false, // the gate refuses it, with our headers
};

export interface BrowserServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** A link with a fresh one-time code; an earlier link that was not used yet stops working. */
  newLink(): string;
  close(): Promise<void>;
}

export interface Serving {
  backend: Backend;
  pages: Pages;
  /** 0 for any free one. */
  port: number;
  onSession?: () => void;
  times?: StreamTimes;
  /** Shorter waits, for tests that cannot wait. */
  limits?: Partial<typeof LIMITS>;
}

/**
 * Serves the pages and the core to this computer's browsers. What goes over the wire is written down in WIRE.md.
 * Rejects with the system's error (EADDRINUSE, EACCES) when the port cannot be had.
 */
export async function serve(serving: Serving): Promise<BrowserServer> {
  const streams = new NoticeStreams(serving.backend, serving.times ?? { heartbeat: 15_000, grace: 60_000 });
  const sessions = new Sessions();
  const desk: Desk = { ...serving, sessions, streams, onSession: serving.onSession ?? (() => {}) };
  const server = createServer({ ...LIMITS, ...serving.limits });
  server.maxConnections = MOST_SOCKETS;
  let host = '';
  server.on('request', (request, response) => {
    const refused = refusedByForm(request, host);
    if (refused !== null) return answer(response, refused, '', { Connection: 'close' });
    route(desk, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else answer(response, 500);
    });
  });
  answerMalformed(server);
  try {
    await listen(server, serving.port);
  } catch (error) {
    streams.close();
    throw error;
  }
  host = `${ADDRESS}:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    newLink: () => `http://${host}/#code=${sessions.newCode()}`,
    async close() {
      streams.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** What Node would answer by itself, or not at all, is answered with our headers too. */
function answerMalformed(server: Server): void {
  server.on('checkExpectation', (_request, response) => answer(response, 417, '', { Connection: 'close' }));
  server.on('connect', (_request, socket) => socket.end(bareAnswer(405, 'Method Not Allowed')));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
    if (error.code === 'HPE_HEADER_OVERFLOW') socket.end(bareAnswer(431, 'Request Header Fields Too Large'));
    else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.end(bareAnswer(408, 'Request Timeout'));
    else socket.end(bareAnswer(400, 'Bad Request'));
  });
}
