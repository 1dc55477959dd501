import type { Operation } from "@/server/rest/reference/describe-operation";

type Example = Pick<Operation, "method" | "path" | "example" | "access">;

/** The request as one types it in a shell. */
export function toCurl({ method, path, example, access }: Example, origin: string): string {
  const query = new URLSearchParams(example.query).toString().replaceAll("%3C", "<").replaceAll("%3E", ">");
  const address = `${origin}${path.replace("{request_id}", "<film>")}${query && `?${query}`}`;
  const parts = [
    `curl ${method === "GET" || method === "POST" ? "" : `-X ${method} `}"${address}"`,
    ...(method === "POST" && !example.body ? ["-X POST"] : []),
    ...(access === "public" ? [] : ['-H "Authorization: Bearer $KINORA_API_KEY"']),
    ...(example.body
      ? ['-H "Content-Type: application/json"', `-d '${JSON.stringify(example.body).replaceAll("'", "'\\''")}'`]
      : []),
  ];
  return parts.join(" \\\n  ");
}
