import type { Env } from "@/server/env";
import { chooseImage } from "./image";
import { chooseLanguage } from "./language";
import { chooseLipSync } from "./lip-sync";
import { chooseMusic } from "./music";
import { usesLocalPayments } from "./payments";
import { chooseSoundEffect } from "./sound-effect";
import { chooseSpeech } from "./speech";
import { chooseTranslator } from "./translation";
import { chooseVideo } from "./video";

/** Who does something for this server, and what would have somebody else do it. No value of a setting is ever in it. */
export interface Connection {
  capability: string;
  /** Null where nobody does. */
  servedBy: string | null;
  isLocal: boolean;
  /** Variables of the environment that connect a vendor; none where this version knows no other than its own. */
  variables: { name: string; isSet: boolean }[];
}

type Settings = Pick<Env, "vendorKeys" | "openAi" | "fal" | "s3" | "smtpUrl" | "stripe" | "production">;

/** Asks the same choices that films are made with. */
export async function listConnections(env: Settings): Promise<Connection[]> {
  const translator = await chooseTranslator(env.openAi)("en", "es");
  const own = (capability: string, { name }: { name: string }): Connection => connection(capability, name);
  const openAi = { name: "OPENAI_API_KEY", isSet: env.openAi !== null };
  const fal = { name: "FAL_KEY", isSet: env.fal !== null };
  const stripe = { name: "STRIPE_SECRET_KEY", isSet: env.stripe !== null };
  return [
    own("Scripts", chooseLanguage("")),
    own("Pictures", chooseImage("")),
    own("Clips", chooseVideo("")),
    own("Voices", chooseSpeech("")),
    own("Music", chooseMusic("")),
    own("Sound effects", chooseSoundEffect("")),
    connection("Lip sync", chooseLipSync(env.fal)?.name ?? null, [fal]),
    connection("Translation", translator?.name ?? null, [openAi]),
    connection("Payments", env.stripe ? "Stripe" : usesLocalPayments(env) ? "local" : null, [stripe]),
    connection("Mail", env.smtpUrl ? "SMTP" : "outbox", [{ name: "SMTP_URL", isSet: env.smtpUrl !== null }]),
  ];
}

const connection = (capability: string, servedBy: string | null, variables: Connection["variables"] = []): Connection => ({
  ...{ capability, servedBy, variables },
  isLocal: servedBy !== null && variables.every(({ isSet }) => !isSet),
});
