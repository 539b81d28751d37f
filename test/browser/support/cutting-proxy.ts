import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that breaks: the chosen connections are cut after so many bytes in either direction. */
export interface CuttingProxy {
  port: number;
  /** How many connections were cut. */
  cuts: () => number;
  /** From now on the next connections are cut, each after the bytes named for it. */
  cutNext(...afterBytes: number[]): void;
  stop(): Promise<void>;
}

export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  const limits: number[] = [];
  const open = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => undefined);
    }
    let passed = 0;
    const relay = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => {
        passed += bytes.length;
        const [limit] = limits;
        if (limit !== undefined && passed > limit) {
          limits.shift();
          cuts++;
          client.resetAndDestroy();
          upstream.destroy();
          return;
        }
        to.write(bytes);
      });
      from.on('close', () => to.end());
    };
    relay(client, upstream);
    relay(upstream, client);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return {
    port: (server.address() as { port: number }).port,
    cuts: () => cuts,
    cutNext: (...afterBytes) => void limits.push(...afterBytes),
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
