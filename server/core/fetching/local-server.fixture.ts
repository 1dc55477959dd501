import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";

/** For tests: a server on the loopback that counts who connects. */
export interface LocalServer {
  url: string;
  /** As `allowPrivateHosts` wants it. */
  host: string;
  port: number;
  connections: number;
  open: Set<Socket>;
  close(): void;
}

export const serve = (answer: RequestListener): Promise<LocalServer> => listen(createServer(answer));

/** For tests: a server that speaks raw bytes. */
export const serveBytes = (onConnection: (socket: Socket) => void): Promise<LocalServer> => listen(createTcpServer(onConnection));

function listen(server: ReturnType<typeof createTcpServer>): Promise<LocalServer> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      const local: LocalServer = {
        url: `http://127.0.0.1:${port}`,
        host: `127.0.0.1:${port}`,
        port,
        connections: 0,
        open: new Set(),
        close() {
          for (const socket of local.open) socket.destroy();
          server.close();
        },
      };
      server.on("connection", (socket: Socket) => {
        local.connections += 1;
        local.open.add(socket);
        socket.on("error", () => {}).on("close", () => local.open.delete(socket));
      });
      resolve(local);
    });
  });
}
