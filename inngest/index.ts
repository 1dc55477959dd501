import type { Inngest } from "inngest";
import type { StageDeps } from "@/server/stages/deps";
import { deliverWebhooks } from "./functions/deliver-webhook";
import { workFunctions } from "./functions/film-works";
import { generateVideo } from "./functions/generate-video";
import { makeImages } from "./functions/make-images";
import { type OfficeDeps, officeFunctions } from "./functions/payments";
import { sceneFunctions } from "./functions/scenes";
import { stageFunctions } from "./functions/stages";

/** Every durable function of the product. Which engine runs them is not their business. */
export function createFunctions(client: Inngest.Any, deps: StageDeps, office: OfficeDeps) {
  const scenes = sceneFunctions(client, deps);
  const stages = stageFunctions(client, deps, scenes);
  return [
    generateVideo(client, deps, stages),
    ...Object.values(stages),
    ...Object.values(scenes),
    ...workFunctions(client, deps, scenes),
    makeImages(client, deps),
    deliverWebhooks(client, deps),
    ...officeFunctions(client, office),
  ];
}
