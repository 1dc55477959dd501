import { composeContext } from "@/server/compose";
import { usageCsv } from "@/server/core/credits/usage-csv";
import { recogniseVisitor } from "@/server/visitors/recognise-visitor";

/** The visitor's usage log as a file, written as it is read. */
export async function GET(request: Request): Promise<Response> {
  const { actor, reason } = await recogniseVisitor(request.headers);
  if (!actor) return new Response(reason, { status: 401 });
  const lines = usageCsv(composeContext({ actor, requestId: crypto.randomUUID() }));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  const headers = {
    ...{ "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="kinora-usage.csv"' },
    ...{ "cache-control": "no-store", "x-content-type-options": "nosniff" },
  };
  return new Response(body, { headers });
}
