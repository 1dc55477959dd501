import { ANYONE, INTERNAL } from "@/server/core/access";
import { changeFooter } from "@/server/core/reworks/change-footer";
import { changeOutro } from "@/server/core/reworks/change-outro";
import { addSubtitles, removeSubtitles } from "@/server/core/reworks/change-subtitles";
import { cloneVideo } from "@/server/core/reworks/clone-video";
import { joinVideos } from "@/server/core/reworks/join-videos";
import { regenerateAvatar } from "@/server/core/reworks/regenerate-avatar";
import { quoteReroll, rerollScenes } from "@/server/core/reworks/reroll-scenes";
import { translateVideo } from "@/server/core/reworks/translate-video";
import { getStatus } from "@/server/core/sessions/get-status";
import { AcceptedClone, AcceptedRework, RerollAnswer } from "@/server/schemas/reworks";
import { FooterBody, JoinBody, OutroBody, RerollBody, SourceBody, SubtitlesBody, TranslateBody } from "../bodies/rework-bodies";
import { route } from "../route";

/** What an accepted rework was paid with; for repeats under one Idempotency-Key it is told again. */
const price = ({ answer }: { answer: { creditsCharged?: number | undefined } }): number => answer.creditsCharged ?? 0;

export const reworks = [
  route({
    name: "reworks.translate",
    on: "POST /v2/translate_video",
    also: [
      "POST /v2/retranslate_video",
      "POST /v1/video/translate_video",
      "POST /v1/external_users/translate_video",
      "POST /v1/external_users/retranslate_video",
    ],
    summary: "The same film, narrated in another language",
    access: ANYONE,
    body: TranslateBody,
    result: AcceptedRework,
    price,
    run: ({ ctx, body, newId }) => translateVideo(ctx, body, { webhookUrl: body.webhookUrl, id: newId }),
  }),
  route({
    name: "reworks.join",
    on: "POST /v2/join_videos",
    also: ["POST /v1/video/join_videos", "POST /v1/external_users/join_videos"],
    summary: "One film from several of the same shape",
    access: ANYONE,
    body: JoinBody,
    result: AcceptedRework,
    price,
    run: ({ ctx, body, newId }) => joinVideos(ctx, body, { webhookUrl: body.webhookUrl, id: newId }),
  }),
  route({
    name: "reworks.addOutro",
    on: "POST /v2/add_outro_image",
    also: ["POST /v1/video/add_outro_image", "POST /v1/external_users/add_outro_image"],
    summary: "The same film with an outro",
    access: ANYONE,
    body: OutroBody,
    result: AcceptedRework,
    price,
    run: ({ ctx, body, newId }) => changeOutro(ctx, "add_outro_image", body, { webhookUrl: body.webhookUrl, id: newId }),
  }),
  route({
    name: "reworks.updateOutro",
    on: "POST /v2/update_outro_image",
    also: ["POST /v1/video/update_outro_image", "POST /v1/external_users/update_outro_image"],
    summary: "The same film with another outro",
    access: ANYONE,
    body: OutroBody,
    result: AcceptedRework,
    price,
    run: ({ ctx, body, newId }) => changeOutro(ctx, "update_outro_image", body, { webhookUrl: body.webhookUrl, id: newId }),
  }),
  route({
    name: "reworks.updateFooter",
    on: "POST /v2/update_footer_image",
    also: ["POST /v1/video/update_footer_image", "POST /v1/external_users/update_footer_image"],
    summary: "The same film with another footer on all scenes, or without",
    access: ANYONE,
    body: FooterBody,
    result: AcceptedRework,
    price,
    run: ({ ctx, body, newId }) => changeFooter(ctx, body, { webhookUrl: body.webhookUrl, id: newId }),
  }),
  route({
    name: "reworks.addSubtitles",
    on: "POST /v1/video/add_subtitles",
    also: ["POST /v2/video/add_subtitles", "POST /v2/add_subtitles"],
    summary: "The same film with subtitles",
    access: ANYONE,
    body: SubtitlesBody,
    result: AcceptedRework,
    price,
    run: async ({ ctx, body, newId }) => {
      const job = await addSubtitles(ctx, body.sourceId, body.subtitleLanguage, { webhookUrl: body.webhookUrl, id: newId });
      return { ...job, ...(body.subtitleLanguage && { subtitle_language: body.subtitleLanguage }) };
    },
  }),
  route({
    name: "reworks.removeSubtitles",
    on: "POST /v1/video/remove_subtitles",
    also: ["POST /v2/video/remove_subtitles", "POST /v2/remove_subtitles"],
    summary: "The same film without subtitles",
    access: ANYONE,
    body: SourceBody,
    result: AcceptedRework,
    price,
    run: ({ ctx, body, newId }) => removeSubtitles(ctx, body.sourceId, { webhookUrl: body.webhookUrl, id: newId }),
  }),
  route({
    name: "reworks.clone",
    on: "POST /v2/video/clone",
    also: ["POST /v1/video/clone"],
    summary: "A copy of a finished film with files of its own",
    access: ANYONE,
    body: SourceBody,
    result: AcceptedClone,
    price,
    run: async ({ ctx, body, newId }) => {
      const job = await cloneVideo(ctx, body.sourceId, { webhookUrl: body.webhookUrl, id: newId });
      return { ...(await getStatus(ctx, job.session_id)), ...job, type: "video" as const };
    },
  }),
  route({
    name: "reworks.regenerateAvatar",
    on: "POST /v2/video/regenerate_avatar",
    also: ["POST /v2/regenerate_avatar"],
    summary: "The same film with another presenter",
    access: INTERNAL,
    body: SourceBody,
    result: AcceptedRework,
    price,
    run: ({ ctx, body, newId }) => regenerateAvatar(ctx, body.sourceId, { webhookUrl: body.webhookUrl, id: newId }),
  }),
  route({
    name: "reworks.reroll",
    on: "POST /v2/video/reroll-layers",
    also: ["POST /v2/reroll-layers"],
    summary: "The same film with other pictures and clips in chosen scenes, or what that would cost",
    access: INTERNAL,
    body: RerollBody,
    result: RerollAnswer,
    price,
    run: async ({ ctx, body, newId }) => {
      const quote = await quoteReroll(ctx, body);
      if (body.quoteOnly) return quote;
      const job = await rerollScenes(ctx, body, { webhookUrl: body.webhookUrl, id: newId });
      return { ...job, creditQuote: quote.creditQuote };
    },
  }),
];
