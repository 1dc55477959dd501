import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

/** Puts a serving function behind a port of this machine, for clients that know nothing but HTTP. */
export async function listen(serve: (request: Request) => Promise<Response>): Promise<{ url: string; close(): Promise<void> }> {
  const http = createServer(async (incoming, outgoing) => {
    const response = await serve(toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => http.close(() => resolve())),
  };
}

function toRequest(incoming: IncomingMessage): Request {
  const { method = "GET", url = "/", headers } = incoming;
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) sent.set(name, String(value));
  const hasBody = method !== "GET" && method !== "HEAD" && method !== "DELETE";
  return new Request(`http://127.0.0.1${url}`, {
    method,
    headers: sent,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" }),
  });
}
