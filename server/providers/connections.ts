import type { Env } from "@/server/env";
import { usesLocalPayments } from "./payments";
import { chooseTranslator } from "./translation";

/** Who does something for this server, and what would have somebody else do it. No value of a setting is ever in it. */
export interface Connection {
  capability: string;
  /** Null where nobody does. */
  servedBy: string | null;
  isLocal: boolean;
  /** Variables of the environment that connect a vendor; none where this version knows no other than its own. */
  variables: { name: string; isSet: boolean }[];
}

type Settings = Pick<Env, "openAi" | "fal" | "smtpUrl" | "stripe" | "production">;

/**
 * What the choices in the folders beside this one come to. Those are not asked: they bring all that draws, speaks and plays, and
 * the web process does none of it.
 */
export async function listConnections(env: Settings): Promise<Connection[]> {
  const translator = await chooseTranslator(env.openAi)("en", "es");
  const openAi = { name: "OPENAI_API_KEY", isSet: env.openAi !== null };
  const embedding = { name: "OPENAI_EMBEDDING_MODEL", isSet: Boolean(env.openAi?.embeddingModel) };
  const image = { name: "OPENAI_IMAGE_MODEL", isSet: Boolean(env.openAi?.imageModel) };
  const fal = { name: "FAL_KEY", isSet: env.fal !== null };
  const stripe = { name: "STRIPE_SECRET_KEY", isSet: env.stripe !== null };
  const smtp = { name: "SMTP_URL", isSet: env.smtpUrl !== null };
  return [
    connection("Scripts", "local"),
    connection("Pictures", env.openAi?.imageModel ? "openai, GPT Image" : "local", env.openAi ? [image] : [openAi, image]),
    ...["Clips", "Voices", "Music", "Sound effects"].map((made) => connection(made, "local")),
    connection("Lip sync", env.fal ? "fal" : null, [fal]),
    connection("Translation", translator?.name ?? null, [openAi]),
    connection("Assistant", env.openAi ? "openai" : "local, certain answers only", [openAi]),
    connection("Search by meaning", env.openAi?.embeddingModel ?? "local, by words", [openAi, embedding]),
    connection("Payments", env.stripe ? "Stripe" : usesLocalPayments(env) ? "local" : null, [stripe]),
    connection("Mail", env.smtpUrl ? "SMTP" : "outbox", [smtp]),
  ];
}

const connection = (capability: string, servedBy: string | null, variables: Connection["variables"] = []): Connection => ({
  ...{ capability, servedBy, variables },
  isLocal: servedBy !== null && (variables.length === 0 || variables.some(({ isSet }) => !isSet)),
});
