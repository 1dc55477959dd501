import { createServer, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { log } from "@/server/log";
import { answerUnparsed, type Handler } from "./front";

const MOST_HEADER_BYTES = 32 * 1024;

export interface HttpService {
  server: Server;
  port: number;
  /** Takes no new connection, lets what is under way finish, at most `graceMilliseconds`. Event streams end at once. */
  drain(graceMilliseconds: number): Promise<void>;
}

/** Listens with limits, and answers everything, also what is not HTTP, as JSON. Rejects when the port is taken. */
export async function serveHttp(handle: Handler, at: { port: number; host: string }): Promise<HttpService> {
  const open = new Set<ServerResponse>();
  const server = createServer(
    { maxHeaderSize: MOST_HEADER_BYTES, headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 20_000 },
    (request, response) => {
      open.add(response);
      response.once("close", () => open.delete(response));
      Promise.resolve(handle(request, response)).catch((error) => {
        log.error({ err: error, requestId: request.headers["x-request-id"] }, "a request failed outside of its handler");
        if (!response.headersSent) response.writeHead(500, { "content-type": "application/json; charset=utf-8" });
        response.end(JSON.stringify({ message: "Something went wrong on our side. Please try again." }));
      });
    },
  );
  const refuse = (socket: Socket, code: string | undefined) => {
    if (socket.writable) socket.end(answerUnparsed(code));
    else socket.destroy();
  };
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => refuse(socket as Socket, error.code));
  server.on("connect", (_request, socket) => refuse(socket as Socket, "HPE_INVALID_METHOD"));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(at, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address ? address.port : at.port,
    async drain(graceMilliseconds) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const response of open) {
        if (String(response.getHeader("content-type") ?? "").startsWith("text/event-stream")) response.destroy();
        else if (!response.headersSent) response.setHeader("connection", "close");
      }
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
      await closed;
      clearTimeout(deadline);
    },
  };
}
