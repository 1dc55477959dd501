import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { AcceptCreateMovie } from "@/server/core/sessions/accept-create-movie";
import { AcceptCreateNarrative } from "@/server/core/sessions/accept-create-narrative";
import { AcceptImageList } from "@/server/core/sessions/accept-image-list";
import { AcceptTextToVideo } from "@/server/core/sessions/accept-text-to-video";
import type { CreateVideo } from "@/server/core/sessions/create-video";
import { resolveManualStages } from "@/server/core/sessions/step-stages";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { createMovieFields, createNarrativeFields, extras, type Fields, imageListFields, textToVideoFields } from "./aliases";
import { assertBooleans, type Canonical, openEnvelope } from "./envelope";

/** A film to be made, as a row hands it to `createVideo`. */
export interface VideoBody {
  video: CreateVideo;
  /** A draft session to render into, if the caller names one. */
  draftId: string | undefined;
  warnings: string[];
}

interface Form<F extends Fields> {
  fields: F;
  accept: z.ZodType<AcceptedVideo>;
  routeType: "express" | "step";
  /** Sentence for a body that names an external user. */
  onExternalUser?: string;
  /** What to do about parts of a film that are not made yet. */
  onExtras?: (present: string[]) => string[];
}

const WEBHOOK = "webhookUrl must be an http(s) URL.";
const webhookUrl = z
  .url({ protocol: /^https?$/, error: WEBHOOK })
  .max(2048, WEBHOOK)
  .optional();
const draftId = z.string("session_id must be text.").trim().optional();
const NO_EXTERNAL_USERS = "External users are not available on this server yet. Leave external_user and unique_key out.";

function videoBody<F extends Fields>(form: Form<F>): z.ZodType<VideoBody> {
  return z.unknown().transform((raw): VideoBody => {
    const envelope = openEnvelope(raw, form.fields);
    // Never bill the account for what was meant to be its user's.
    if (envelope.namesExternalUser) throw new AppError("forbidden", form.onExternalUser ?? NO_EXTERNAL_USERS);
    const fields: Canonical<Fields> = envelope.fields;
    const manualStepStages = form.routeType === "step" ? resolveManualStages(fields) : [];
    const accepted = form.accept.parse(fields);
    assertBooleans(fields, form.fields);
    const warnings = form.onExtras?.(extrasIn(fields)) ?? [];
    const hook = webhookUrl.parse(envelope.webhookUrl);
    return {
      video: { ...accepted, manualStepStages, routeType: form.routeType, ...(hook !== undefined && { webhookUrl: hook }) },
      draftId: draftId.parse(fields.session_id),
      warnings,
    };
  });
}

/** Extras the caller really asks for: not `false`, not an empty list, not a text that goes with another extra. */
const asking = Object.keys(extras).filter((name) => !/^(cta_text|cta_logo|add_outro|outro_focust)/.test(name));
const extrasIn = (fields: Canonical<Fields>): string[] =>
  asking.filter((name) => {
    const value = fields[name];
    return value !== undefined && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0);
  });

/** Films from words drop what they cannot show and say so (contract §9.7). */
const drop = (present: string[]): string[] => present.map((name) => `${name} was left out: this server does not make it yet.`);

/** Films from pictures are priced with them, so they are refused. Supplied outro pictures were never part of the v2 shape. */
const refuse = (present: string[]): string[] => {
  const asked = present.find((name) => name !== "outro_image_url");
  if (asked) throw new AppError("unprocessable", `${asked} is not available on this server yet. Leave it out.`);
  return [];
};

const INTERNAL_ONLY = "Step-controlled routes are for internal accounts: leave external_user and unique_key out.";

export const TextToVideoBody = videoBody({
  fields: textToVideoFields,
  accept: AcceptTextToVideo,
  routeType: "express",
  onExtras: drop,
});
export const StepTextToVideoBody = videoBody({
  fields: textToVideoFields,
  accept: AcceptTextToVideo,
  routeType: "step",
  onExternalUser: INTERNAL_ONLY,
  onExtras: drop,
});
export const StepImageToVideoBody = videoBody({
  fields: imageListFields,
  accept: AcceptImageList,
  routeType: "step",
  onExternalUser: INTERNAL_ONLY,
  onExtras: refuse,
});
export const CreateMovieBody = videoBody({ fields: createMovieFields, accept: AcceptCreateMovie, routeType: "express" });
export const CreateNarrativeBody = videoBody({
  fields: createNarrativeFields,
  accept: AcceptCreateNarrative,
  routeType: "express",
});
