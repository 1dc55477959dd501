import { z } from "zod";
import { AcceptLipSync, AcceptSoundEffect, clipJobStages } from "@/server/core/sessions/accept-clip-job";
import { AcceptCreateMovie } from "@/server/core/sessions/accept-create-movie";
import { AcceptCreateNarrative } from "@/server/core/sessions/accept-create-narrative";
import { AcceptImageList } from "@/server/core/sessions/accept-image-list";
import { AcceptTextToVideo } from "@/server/core/sessions/accept-text-to-video";
import type { CreateVideo } from "@/server/core/sessions/create-video";
import { resolveManualStages } from "@/server/core/sessions/step-stages";
import { addEndings, addEndingsOrWarn } from "@/server/core/sessions/with-endings";
import type { AnyStage } from "@/server/schemas/stages";
import type { AcceptedVideo } from "@/server/schemas/videos";
import {
  createMovieFields,
  createNarrativeFields,
  type Fields,
  imageListFields,
  lipSyncFields,
  soundEffectFields,
  textToVideoFields,
  webhookField,
} from "./aliases";
import { reading } from "./body-fields";
import { assertBooleans, type Canonical, type Envelope, openEnvelope } from "./envelope";

/** A film to be made, as a row hands it to `createVideo`. */
export interface VideoBody {
  video: CreateVideo;
  /** A draft session to render into, if the caller names one. */
  draftId: string | undefined;
  warnings: string[];
}

interface Ended {
  video: AcceptedVideo;
  warnings: string[];
}

interface Form<F extends Fields> {
  fields: F;
  accept: z.ZodType<AcceptedVideo>;
  routeType: "express" | "step";
  /** Stages that run, when not all do. */
  stages?: readonly AnyStage[];
  /** Adds outro, footer and presenter. */
  withEndings?: (video: AcceptedVideo, fields: Canonical<Fields>) => Ended;
}

const WEBHOOK = "webhookUrl must be an http(s) URL.";
const webhookUrl = z
  .url({ protocol: /^https?$/, error: WEBHOOK })
  .max(2048, WEBHOOK)
  .optional();
const draftId = z.string("session_id must be text.").trim().optional();

export const readWebhookUrl = (envelope: Envelope<Fields>): string | undefined => webhookUrl.parse(envelope.webhookUrl);

function videoBody<F extends Fields>(form: Form<F>): z.ZodType<VideoBody> {
  const body = z.unknown().transform((raw): VideoBody => {
    const envelope = openEnvelope(raw, form.fields);
    const fields: Canonical<Fields> = envelope.fields;
    const manualStepStages = form.routeType === "step" ? resolveManualStages(fields) : [];
    const accepted = form.accept.parse(fields);
    assertBooleans(fields, form.fields);
    const { video, warnings } = form.withEndings?.(accepted, fields) ?? { video: accepted, warnings: [] };
    const hook = readWebhookUrl(envelope);
    return {
      video: {
        ...{ ...video, manualStepStages, routeType: form.routeType },
        ...(form.stages && { stages: form.stages }),
        ...(hook !== undefined && { webhookUrl: hook }),
      },
      draftId: draftId.parse(fields.session_id),
      warnings,
    };
  });
  return reading({ fields: { ...form.fields, ...webhookField }, accept: form.accept }, body);
}

/** A finished outro picture is taken by v1 only; on v2 those fields were never part of the shape and are not looked at. */
const pictureEndings = (supplied: boolean) => (video: AcceptedVideo, fields: Canonical<Fields>) => ({
  video: addEndings(video, fields, { supplied }),
  warnings: [],
});

export const TextToVideoBody = videoBody({
  fields: textToVideoFields,
  accept: AcceptTextToVideo,
  routeType: "express",
  withEndings: addEndingsOrWarn,
});
export const StepTextToVideoBody = videoBody({
  fields: textToVideoFields,
  accept: AcceptTextToVideo,
  routeType: "step",
  withEndings: addEndingsOrWarn,
});
export const ImageListBody = videoBody({
  fields: imageListFields,
  accept: AcceptImageList,
  routeType: "express",
  withEndings: pictureEndings(false),
});
export const ImageListV1Body = videoBody({
  fields: imageListFields,
  accept: AcceptImageList,
  routeType: "express",
  withEndings: pictureEndings(true),
});
export const StepImageToVideoBody = videoBody({
  fields: imageListFields,
  accept: AcceptImageList,
  routeType: "step",
  withEndings: pictureEndings(false),
});
export const SoundEffectBody = videoBody({
  ...{ fields: soundEffectFields, accept: AcceptSoundEffect, stages: clipJobStages.sound_effect },
  routeType: "step",
});
export const LipSyncBody = videoBody({
  ...{ fields: lipSyncFields, accept: AcceptLipSync, stages: clipJobStages.lip_sync },
  routeType: "step",
});
export const CreateMovieBody = videoBody({ fields: createMovieFields, accept: AcceptCreateMovie, routeType: "express" });
export const CreateNarrativeBody = videoBody({
  fields: createNarrativeFields,
  accept: AcceptCreateNarrative,
  routeType: "express",
});
