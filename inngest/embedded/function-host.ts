import type { Inngest, InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { z } from "zod";
import { type FunctionConfig, readFunctionConfig } from "./function-config";

const serveUrl = "http://engine.local/api/inngest";
const Synced = z.object({ functions: z.array(z.record(z.string(), z.unknown())) });

/** The SDK's answer to one call request. */
export interface Answer {
  status: number;
  text: string;
  retryAfter: string | null;
  requestVersion: number;
  noRetry: boolean;
}

/** Drives the SDK's own request handler in this process, through its public HTTP protocol and nothing else. */
export interface FunctionHost {
  functions: ReadonlyMap<string, FunctionConfig>;
  call(functionId: string, stepId: string, body: object, headers: Record<string, string>): Promise<Answer>;
}

/**
 * Learns the functions by an in-band sync.
 * @throws Error naming function and option when one of them needs a real Inngest server.
 */
export async function hostFunctions(client: Inngest.Any, functions: readonly InngestFunction.Any[]): Promise<FunctionHost> {
  const handle = serve({ client, functions: [...functions] });
  const post = (url: URL | string, method: "POST" | "PUT", body: object, headers: Record<string, string>) =>
    handle(
      new Request(url, {
        method,
        body: JSON.stringify(body),
        // The edge adapter builds its own address from the host header.
        headers: { "content-type": "application/json", host: new URL(serveUrl).host, ...headers },
      }),
    );

  const synced = await post(serveUrl, "PUT", { url: serveUrl }, { "x-inngest-sync-kind": "in_band" });
  if (synced.status !== 200) throw new Error(`The Inngest SDK refused the sync: ${synced.status} ${await synced.text()}`);
  const configs = Synced.parse(await synced.json()).functions.map(readFunctionConfig);

  return {
    functions: new Map(configs.map((config) => [config.id, config])),
    async call(functionId, stepId, body, headers) {
      const url = new URL(serveUrl);
      url.searchParams.set("fnId", functionId);
      url.searchParams.set("stepId", stepId);
      const response = await post(url, "POST", body, { "x-inngest-server-kind": "dev", "x-inngest-step-id": stepId, ...headers });
      const noRetry = response.headers.get("x-inngest-no-retry");
      return {
        status: response.status,
        text: await response.text(),
        retryAfter: response.headers.get("retry-after"),
        requestVersion: Number(response.headers.get("x-inngest-req-version") ?? 2),
        noRetry: noRetry === null ? response.status >= 400 && response.status < 500 : noRetry === "true",
      };
    },
  };
}
