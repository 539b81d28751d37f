import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { selfSignedCertificate } from './certificate.ts';

export interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body: string | Uint8Array;
  /** Milliseconds to wait before answering: some pages are slow on purpose. */
  delay?: number;
}

/** What the shop answers to one address; undefined means that there is no such page. */
export type Answerer = (url: URL, request: IncomingMessage) => Answer | undefined;

export interface Server {
  port: number;
  /** Addresses asked for, in order: tests look here to see what was fetched. */
  requests: string[];
  close(): Promise<void>;
}

/** First byte of a TLS handshake record. */
const TLS_HANDSHAKE = 0x16;

/**
 * A loopback server that speaks http and https on one port, so that a browser told to resolve every host to it
 * (`--host-resolver-rules="MAP * 127.0.0.1:PORT"`) finds each shop under its real address.
 */
export async function serve(answer: Answerer, port = 0): Promise<Server> {
  const requests: string[] = [];
  const handle = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(`${scheme}://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`);
    requests.push(url.href);
    void respond(response, answer(url, request));
  };
  const http = createHttpServer(handle('http'));
  const https = createHttpsServer(selfSignedCertificate('demo shop'), handle('https'));
  const sockets = new Set<Socket>();
  const tcp = createTcpServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      const target = first[0] === TLS_HANDSHAKE ? https : http;
      socket.unshift(first);
      target.emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((ready) => tcp.listen(port, '127.0.0.1', ready));
  return {
    port: (tcp.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        tcp.close(() => done());
      }),
  };
}

const NOT_FOUND: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: '没有这个页面 / No such page' };

async function respond(response: ServerResponse, answer: Answer = NOT_FOUND): Promise<void> {
  if (answer.delay) await new Promise((wait) => setTimeout(wait, answer.delay));
  response.writeHead(answer.status ?? 200, {
    'content-type': answer.type ?? 'text/html; charset=utf-8',
    ...answer.headers,
  });
  response.end(answer.body);
}
