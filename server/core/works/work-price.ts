import { FOOTER_PRICE, OUTRO_PRICE, rerollPrice, respeakPrice } from "@/server/core/credits/prices";
import { AppError } from "@/server/core/errors";
import { secondsOfScene } from "@/server/core/timeline/scene-seconds";
import { changedParts } from "@/server/editing/changed-parts";
import { findModel, imageModels, videoModels } from "@/server/providers/catalogue";
import type { Scene, Timeline } from "@/server/schemas/timeline";
import type { AcceptedVideo } from "@/server/schemas/videos";
import type { AskedWork } from "@/server/schemas/works";

export interface Quote {
  credits: number;
  /** What it is made of, for whoever pays. */
  items: { label: string; credits: number }[];
}

interface PricedFilm {
  request: AcceptedVideo;
  timeline: Timeline;
  rendered: Timeline | null;
  /** The scene that is asked for was mended before. */
  isMended: boolean;
}

/**
 * What work costs. The same thing costs the same as through the API: another picture what `reroll` asks, a new footer or outro what
 * their routes ask; renderings of one's own edits are free like those of clones and of removed subtitles.
 */
export function priceWork(asked: AskedWork, film: PricedFilm): Quote {
  const { request, timeline, rendered } = film;
  switch (asked.kind) {
    case "render":
      return sum(rendered ? renderItems(rendered, timeline) : []);
    case "speak": {
      const scene = findScene(timeline, asked.sceneId);
      return sum([{ label: "Voice", credits: respeakPrice(secondsOfScene(scene)) }]);
    }
    case "picture": {
      const models = {
        imageModel: asked.imageModel ?? request.imageModel,
        videoModel: asked.videoModel ?? request.videoModel,
      };
      if (!findModel(imageModels, models.imageModel ?? "") && models.imageModel !== null) refuseModel("image", models.imageModel);
      if (!findModel(videoModels, models.videoModel)) refuseModel("video", models.videoModel);
      const scene = findScene(timeline, asked.sceneId);
      const owed = isSameModel(models, request) && !film.isMended ? scene.failure : undefined;
      if (owed) return sum(mendItems(models, Math.max(0, secondsOfScene(scene) - owed.paidSeconds)));
      const { pictures, clips } = rerollPrice(models, [secondsOfScene(scene)]);
      const items = [{ label: "Picture", credits: pictures }];
      return sum(request.generativeVideo ? [...items, { label: "Clip", credits: clips }] : items);
    }
    case "clip":
    case "overlay":
    case "stems":
    case "captionless":
    case "preview":
      return sum([]);
  }
}

type Models = Pick<AcceptedVideo, "imageModel" | "videoModel">;

const isSameModel = (asked: Models, film: Models): boolean =>
  asked.imageModel === film.imageModel && asked.videoModel === film.videoModel;

/** What a scene lacks was paid with its film, as long as the scene was then. */
const mendItems = (models: Models, addedSeconds: number): Quote["items"] => [
  { label: "Paid with the film", credits: 0 },
  ...(addedSeconds > 0 ? [{ label: "Longer clip", credits: rerollPrice(models, [addedSeconds]).clips }] : []),
];

function renderItems(rendered: Timeline, timeline: Timeline): Quote["items"] {
  const parts = [...changedParts(rendered, timeline)];
  const hasNewFooter = timeline.footer.length > 0 && parts.some((part) => part.endsWith(":footer"));
  const hasNewOutro = timeline.outro !== null && parts.includes("outro");
  return [
    ...(hasNewFooter && addsFooter(rendered, timeline) ? [{ label: "Footer", credits: FOOTER_PRICE }] : []),
    ...(hasNewOutro ? [{ label: "Outro", credits: OUTRO_PRICE }] : []),
  ];
}

/** Footers that only went away with their scenes, or came along with copies, are no new ones. */
const addsFooter = (rendered: Timeline, timeline: Timeline): boolean => {
  const wordings = new Set(rendered.footer.map(({ text, url }) => JSON.stringify([text, url])));
  return timeline.footer.some(({ text, url }) => !wordings.has(JSON.stringify([text, url])));
};

export function findScene(timeline: Timeline, sceneId: string): Scene {
  const scene = timeline.scenes.find(({ id }) => id === sceneId);
  if (!scene) throw new AppError("not_found", "This scene is no longer in the film.");
  return scene;
}

function refuseModel(kind: string, model: string): never {
  throw new AppError("invalid_request", `There is no ${kind} model named ${model}.`);
}

const sum = (items: Quote["items"]): Quote => ({ items, credits: items.reduce((total, { credits }) => total + credits, 0) });
