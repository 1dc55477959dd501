import { hkdfSync, randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type Stripe from "stripe";
import type { Db } from "@/server/db/client";
import type { Payments } from "../payments";
import { connectStripe, createStripePayments } from "../stripe";
import { answerStripe, type LocalServer } from "./local-server";

interface Settings {
  db: Db;
  secretKey: string;
  publicUrl: string;
}

/** What signs the local server's events: every process of this installation derives the same. */
export const localWebhookSecret = (secretKey: string): string =>
  `whsec_${Buffer.from(hkdfSync("sha256", secretKey, "", "kinora local payments", 32)).toString("base64")}`;

/**
 * A payment service without money: the real SDK speaks over HTTP to a server in this process, which keeps all it knows in the
 * database. It starts at the first call, on a port of this machine that nobody else needs to know.
 */
export function createLocalPayments({ db, secretKey, publicUrl }: Settings): Payments {
  const server: LocalServer = { db, publicUrl, secret: secretKey, apiKey: `sk_test_${randomBytes(24).toString("hex")}` };
  let connection: Promise<Stripe> | undefined;
  const connect = () => {
    connection ??= listen(server).then(({ port }) => connectStripe(server.apiKey, { host: "127.0.0.1", port, protocol: "http" }));
    connection.catch(() => {
      connection = undefined;
    });
    return connection;
  };
  return createStripePayments({ connect, webhookSecret: localWebhookSecret(secretKey), livemode: false });
}

async function listen(server: LocalServer): Promise<{ port: number }> {
  const http: Server = createServer(async (incoming, outgoing) => {
    const headers = new Headers(Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]));
    const request = new Request(`http://127.0.0.1${incoming.url}`, {
      ...{ method: incoming.method ?? "GET", headers },
      ...(incoming.method === "POST" && { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" }),
    });
    const answer = await answerStripe(server, request).catch(() =>
      Response.json({ error: { type: "api_error", message: "The local payment server failed." } }, { status: 500 }),
    );
    outgoing.writeHead(answer.status, { "content-type": "application/json" });
    outgoing.end(await answer.text());
  });
  // It must not keep a process alive that has nothing else to do.
  http.unref();
  await new Promise<void>((resolve, reject) => http.once("error", reject).listen(0, "127.0.0.1", resolve));
  return { port: (http.address() as AddressInfo).port };
}
