import { type FilmRequest, routeOf } from "@/server/schemas/film-request";

/** The request as a command for a terminal, with the key in a variable: keys do not belong into histories. */
export function toCurl(request: FilmRequest, publicUrl: string): string {
  const json = JSON.stringify(request.body, null, 2);
  return [
    `curl -X POST ${publicUrl}${routeOf(request)} \\`,
    `  -H "Authorization: Bearer $KINORA_API_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${json.replaceAll("'", "'\\''")}'`,
  ].join("\n");
}

const methods = {
  text: { express: "createV2VideoFromText", step: "createV2StepTextToVideo" },
  pictures: { express: "createV2VideoFromImageList", step: "createV2StepImageToVideo" },
};

/** The request as a program that uses samsar-js. */
export function toSdk({ source, isStepped, body }: FilmRequest, publicUrl: string): string {
  const method = methods[source][isStepped ? "step" : "express"];
  const { webhookUrl, ...input } = body;
  const options = typeof webhookUrl === "string" ? `, { webhookUrl: ${JSON.stringify(webhookUrl)} }` : "";
  return [
    `import SamsarClient from "samsar-js";`,
    "",
    `const client = new SamsarClient({ apiKey: process.env.KINORA_API_KEY, baseUrl: "${publicUrl}/v1" });`,
    `const { data } = await client.${method}(${JSON.stringify(input, null, 2)}${options});`,
    "console.log(data.request_id);",
  ].join("\n");
}
