import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { startServer } from "@/scripts/setup/throw-away-server.mjs";
import { drawn, failure, type RecordedOpenAi, recordOpenAi } from "@/server/providers/assistant/testing/recorded-openai";

/** A server of Kinora whose pictures and answers come from a vendor, and that vendor: recorded answers, on this machine. */
export interface VendorServer {
  url: string;
  openAi: RecordedOpenAi;
  /** Prompts of pictures that were asked for. */
  asked: string[];
  credits(): Promise<number>;
  stop(): Promise<void>;
}

export async function startVendorServer(): Promise<VendorServer> {
  const openAi = await recordOpenAi();
  const asked: string[] = [];
  openAi.draw = refusingTheSecond(asked);
  const server = await startServer({
    env: {
      ...{ OPENAI_API_KEY: "sk-recorded", OPENAI_BASE_URL: openAi.url, OPENAI_MODEL: "gpt-5.6-sol" },
      OPENAI_IMAGE_MODEL: "gpt-image-1.5",
    },
  });
  const { apiKey } = JSON.parse(readFileSync(path.join(server.dataFolder, "owner.json"), "utf8"));
  return {
    ...{ url: server.url, openAi, asked },
    async credits() {
      const answer = await fetch(`${server.url}/v2/credits`, { headers: { authorization: `Bearer ${apiKey}` } });
      return (await answer.json()).remainingCredits;
    },
    async stop() {
      await server.stop();
      await openAi.close();
    },
  };
}

/** Draws everything but what it was asked for second, in whatever words scenes are described. */
function refusingTheSecond(asked: string[]): RecordedOpenAi["draw"] {
  let refused: string | null = null;
  return async (prompt) => {
    asked.push(prompt);
    if (asked.length === 2) refused = prompt;
    if (prompt === refused) return failure(400, "Your request was rejected by the safety system.", "moderation_blocked");
    const [red, green] = [40 + ((asked.length * 53) % 160), 60 + ((asked.length * 31) % 120)];
    const sky = `<svg width="1536" height="1024"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="rgb(${red},${green},180)"/><stop offset="1" stop-color="#123"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><circle cx="${300 + asked.length * 160}" cy="360" r="120" fill="#fde"/></svg>`;
    return drawn(await sharp(Buffer.from(sky)).png().toBuffer());
  };
}
