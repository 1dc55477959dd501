import { ANYONE } from "@/server/core/access";
import {
  CreateMovieBody,
  CreateNarrativeBody,
  ImageListBody,
  ImageListV1Body,
  TextToVideoBody,
  type VideoBody,
} from "@/server/core/bodies/video-bodies";
import type { Context } from "@/server/core/context";
import { videoPrice } from "@/server/core/credits/prices";
import { makeVideo } from "@/server/core/sessions/make-video";
import { AcceptedJob } from "@/server/schemas/videos";
import { route } from "../route";

const run = ({ ctx, body, newId }: { ctx: Context; body: VideoBody; newId: string }) => makeVideo(ctx, body, newId);

export const priceOf = ({ body }: { body: VideoBody }): number => videoPrice(body.video);

export const videos = [
  route({
    name: "videos.createMovie",
    on: "POST /v1/video/create_movie",
    summary: "Turn a short prompt into a film, with the models of the V1 document",
    access: ["user"],
    body: CreateMovieBody,
    result: AcceptedJob,
    price: priceOf,
    run,
  }),
  route({
    name: "videos.createNarrative",
    on: "POST /v1/video/create_narrative",
    summary: "Turn narration lines into a film, one scene per line",
    access: ["user"],
    body: CreateNarrativeBody,
    result: AcceptedJob,
    price: priceOf,
    run,
  }),
  route({
    name: "videos.textToVideo",
    on: "POST /v2/text_to_video",
    also: ["POST /v1/video/create", "POST /v1/video/text_to_video", "POST /v1/external_users/text_to_video"],
    summary: "Turn a prompt into a finished film",
    access: ANYONE,
    body: TextToVideoBody,
    result: AcceptedJob,
    price: priceOf,
    run,
  }),
  route({
    name: "videos.imageListToVideo",
    on: "POST /v2/image_list_to_video",
    also: ["POST /v1/external_users/image_list_to_video"],
    summary: "Turn a list of pictures into a finished film, one scene each",
    access: ANYONE,
    body: ImageListBody,
    result: AcceptedJob,
    price: priceOf,
    run,
  }),
  route({
    name: "videos.imageListToVideoV1",
    on: "POST /v1/video/image_list_to_video",
    summary: "The same, which also takes a finished outro picture",
    access: ["user"],
    body: ImageListV1Body,
    result: AcceptedJob,
    price: priceOf,
    run,
  }),
];
