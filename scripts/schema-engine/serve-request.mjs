import { createDatabase } from "./server-database.mjs";

let printed = 0;

/** The engine's error answer, which Prisma's CLI shows to the person at the terminal. */
export const rpcError = (error) => ({
  code: 4466,
  message: "An error happened. Check the data field for details.",
  data: { is_panic: false, message: error?.message ?? String(error), meta: null, error_code: error?.code },
});

/** Answers one JSON-RPC request of Prisma's CLI with the engine's own method of that name. */
export async function serveRequest(request, { url, getEngine, send }) {
  if (!request.method) return; // the CLI's acknowledgement of something we sent
  try {
    const result = await perform(request, url, getEngine);
    // The native engine prints a diff through a request of its own; the WebAssembly one returns it.
    if (request.method === "diff" && result?.stdout != null) {
      send({ id: 1_000_000 + printed++, method: "print", params: { content: result.stdout } });
    }
    send({ id: request.id, result: result ?? {} });
  } catch (error) {
    send({ id: request.id, error: rpcError(error) });
  }
}

async function perform({ method, params }, url, getEngine) {
  if (method === "createDatabase") return { databaseName: await createDatabase(url) };
  const engine = await getEngine();
  if (method === "getDatabaseVersion") return engine.version(params);
  if (typeof engine[method] !== "function") throw new Error(`The schema engine has no method ${method}.`);
  return engine[method](params);
}
