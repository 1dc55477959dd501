import { z } from "zod";
import {
  type Fields,
  footerFields,
  joinFields,
  outroFields,
  rerollFields,
  sourceFields,
  subtitleFields,
  translateFields,
  uploadFields,
  webhookField,
} from "@/server/core/bodies/aliases";
import { reading } from "@/server/core/bodies/body-fields";
import { assertBooleans, type Canonical, openEnvelope } from "@/server/core/bodies/envelope";
import { readWebhookUrl } from "@/server/core/bodies/video-bodies";
import { AppError } from "@/server/core/errors";
import type { EndingFields } from "@/server/core/sessions/accept-endings";
import * as f from "@/server/core/sessions/request-fields";

const SOURCE = ["video_session_id"] as const;
const MISSING = "videoSessionId is required.";

interface Opened {
  fields: Canonical<Fields>;
  webhookUrl: string | undefined;
}

/** Bodies of routes that make a film from finished ones. */
function reworkBody<Read extends object>(known: Fields, required: readonly string[], read: (fields: Canonical<Fields>) => Read) {
  const body = z.unknown().transform((raw): Read & Pick<Opened, "webhookUrl"> => {
    const envelope = openEnvelope(raw, known);
    const fields: Canonical<Fields> = envelope.fields;
    const request = read(fields);
    assertBooleans(fields, known);
    return { ...request, webhookUrl: readWebhookUrl(envelope) };
  });
  return reading({ fields: { ...known, ...webhookField }, required }, body);
}

/** The id of the film it is about. */
function sourceOf({ video_session_id: id }: Canonical<Fields>): string {
  if (id !== undefined && typeof id !== "string") throw new AppError("invalid_request", "videoSessionId must be text.");
  const text = id?.trim();
  if (!text) throw new AppError("invalid_request", MISSING);
  return text;
}

export const SourceBody = reworkBody(sourceFields, SOURCE, (fields) => ({ sourceId: sourceOf(fields) }));

export const OutroBody = reworkBody(outroFields, SOURCE, (fields) => ({
  sourceId: sourceOf(fields),
  fields: fields as EndingFields,
}));

export const FooterBody = reworkBody(footerFields, SOURCE, (fields) => ({
  sourceId: sourceOf(fields),
  remove: fields.remove_footer === true,
  fields: fields as EndingFields,
}));

export const SubtitlesBody = reworkBody(subtitleFields, SOURCE, (fields) => ({
  sourceId: sourceOf(fields),
  subtitleLanguage: f.subtitleLanguage.parse(fields.subtitle_language),
}));

export const JoinBody = reworkBody(joinFields, ["session_ids"], ({ session_ids: ids, blend_scenes }) => {
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === "string" && id.trim() !== "");
  if (!isList) throw new AppError("invalid_request", "session_ids must be an array of at least two session ids.");
  return { sourceIds: ids.map((id: string) => id.trim()), blend: blend_scenes === true };
});

export const TranslateBody = reworkBody(translateFields, [...SOURCE, "language"], (fields) => {
  const sourceId = sourceOf(fields);
  if (fields.language === undefined) throw new AppError("invalid_request", "language is required.");
  return {
    sourceId,
    to: f.targetLanguage.parse(fields.language),
    subtitles: fields.enable_subtitles === true,
    outro: fields.translate_outro !== false,
    footer: fields.translate_footer !== false,
  };
});

const LAYERS = "layer_indexes must be whole numbers counted from 1, as an array or separated by commas.";
export const RerollBody = reworkBody(rerollFields, [...SOURCE, "layer_indexes"], (fields) => {
  const { layer_indexes: given } = fields;
  const list = typeof given === "string" ? given.split(",") : given;
  if (!Array.isArray(list)) throw new AppError("invalid_request", LAYERS);
  const layers = list.map((item) => (typeof item === "string" && item.trim() !== "" ? Number(item) : item));
  if (!layers.every((layer) => Number.isInteger(layer))) throw new AppError("invalid_request", LAYERS);
  return { sourceId: sourceOf(fields), layers: layers as number[], quoteOnly: fields.quote_only === true };
});

const NO_DATA = "image_data must be a non-empty array of data:image/…;base64,… strings.";
export const UploadBody = reading(
  { fields: uploadFields, required: ["image_data"] },
  z.unknown().transform((raw) => {
    const envelope = openEnvelope(raw, uploadFields);
    const { image_data: data } = envelope.fields;
    const isData =
      Array.isArray(data) && data.length > 0 && data.every((url) => typeof url === "string" && /^data:image\//i.test(url));
    if (!isData) throw new AppError("invalid_request", NO_DATA);
    return { pictures: data as string[] };
  }),
);
