import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface SpanishModel {
  /** What `OPENAI_BASE_URL` is set to. */
  baseUrl: string;
  /** How many texts it was given, call by call. */
  calls: number[];
  close(): Promise<void>;
}

const KNOWN: Record<string, string> = { "Book a night": "Reserva una noche" };
const LONGER_THAN_THE_ENGLISH = "Y así siguió la historia, noche tras noche, junto al mar abierto y tranquilo.";

/** A language model's answers as they were recorded: Spanish for whatever the official SDK asks. */
export async function startSpanishModel(): Promise<SpanishModel> {
  const calls: number[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      const { texts } = JSON.parse(JSON.parse(text).messages[1].content) as { texts: string[] };
      calls.push(texts.length);
      const spanish = texts.map((line) => (line === "" ? "" : (KNOWN[line] ?? LONGER_THAN_THE_ENGLISH)));
      const message = { role: "assistant", content: JSON.stringify({ texts: spanish }) };
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: "1", object: "chat.completion", choices: [{ index: 0, message }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
