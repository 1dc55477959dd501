import { z } from "zod";
import { ANYONE } from "@/server/core/access";
import {
  EnhanceBody,
  type ImageBody,
  ImageSetBody,
  RemoveBrandingBody,
  TextToImageBody,
} from "@/server/core/bodies/image-bodies";
import type { Context } from "@/server/core/context";
import { assignTitle } from "@/server/core/images/assign-title";
import { createImageJob } from "@/server/core/images/create-image-job";
import { getImageJob, listImageJobs } from "@/server/core/images/image-status";
import { ImageKind, ImageList, ImageStatus, ImageTitle, QueuedImage } from "@/server/schemas/images";
import { RequestIdQuery, theRequestId } from "../bodies/request-id";
import { TitleBody } from "../bodies/title-body";
import { route } from "../route";

const MOST_LISTED = 500;
const LIMIT = `limit must be a whole number from 1 to ${MOST_LISTED}.`;
const KIND = `case_type must be one of: ${ImageKind.options.join(", ")}.`;
const ListQuery = z.object({
  limit: z.coerce.number(LIMIT).int(LIMIT).min(1, LIMIT).max(MOST_LISTED, LIMIT).default(50),
  case_type: z.enum(ImageKind.options, KIND).optional(),
});

/** What an accepted request was paid with. */
const price = ({ answer }: { answer: { creditsCharged: number } }): number => answer.creditsCharged;

const create = ({ ctx, body, newId }: { ctx: Context; body: ImageBody; newId: string }) =>
  createImageJob(ctx, body.image, { webhookUrl: body.webhookUrl, id: newId });

/** Pictures: made from words, changed, multiplied and named. */
export const images = [
  route({
    name: "images.enhance",
    on: "POST /v2/image/enhance",
    also: ["POST /v1/image/enhance"],
    summary: "A picture larger and crisper, in the shape you want",
    access: ANYONE,
    body: EnhanceBody,
    result: QueuedImage,
    price,
    run: create,
  }),
  route({
    name: "images.removeBranding",
    on: "POST /v2/image/remove_branding",
    also: ["POST /v1/image/remove_branding"],
    summary: "A picture without text, watermarks and repeated logos, or without what lies in your boxes",
    access: ANYONE,
    body: RemoveBrandingBody,
    result: QueuedImage,
    price,
    run: create,
  }),
  route({
    name: "images.addImageSet",
    on: "POST /v2/image/add_image_set",
    also: ["POST /v1/image/add_image_set"],
    summary: "A set of pictures from one or more: other framings in one look, or drawn anew where they were drawn here",
    access: ANYONE,
    body: ImageSetBody,
    result: QueuedImage,
    price,
    run: create,
  }),
  route({
    name: "images.textToImage",
    on: "POST /v2/image/text_to_image",
    also: [
      "POST /v2/image/generate",
      "POST /v2/image/generations",
      "POST /v1/image/text_to_image",
      "POST /v1/image/generate",
      "POST /v1/image/generations",
    ],
    summary: "Pictures from words",
    access: ANYONE,
    body: TextToImageBody,
    result: QueuedImage,
    price,
    run: create,
  }),
  route({
    name: "images.assignTitle",
    on: "POST /v2/image/assign_title",
    also: ["POST /v2/images/assign_title", "POST /v1/image/assign_title", "POST /v1/images/assign_title"],
    summary: "A short title for a picture, at once: as JSON, as a form with a file, or with the picture as the body",
    access: ANYONE,
    takesFiles: true,
    body: TitleBody,
    result: ImageTitle,
    price,
    run: ({ ctx, body, newId }) => assignTitle(ctx, body, newId),
  }),
  route({
    name: "images.status",
    on: "GET /v1/image/status",
    also: ["GET /v2/image/status"],
    summary: "Status of a request for pictures",
    access: ANYONE,
    query: RequestIdQuery,
    result: ImageStatus,
    run: ({ ctx, query }) => getImageJob(ctx, theRequestId("request_id (or session_id) query param is required.", query)),
  }),
  route({
    name: "images.list",
    on: "GET /v1/image/list",
    also: ["GET /v2/image/list"],
    summary: "Requests for pictures, newest first",
    access: ANYONE,
    query: ListQuery,
    result: ImageList,
    run: async ({ ctx, query }) => ({ sessions: await listImageJobs(ctx, { limit: query.limit, kind: query.case_type }) }),
  }),
];
