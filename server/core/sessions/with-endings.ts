import { AppError } from "@/server/core/errors";
import { frameSize } from "@/server/schemas/timeline";
import type { AcceptedVideo } from "@/server/schemas/videos";
import type { EndingFields } from "./ending-fields";
import { OUTRO_SECONDS } from "./film-length";
import { readFooters } from "./read-footers";
import { readOutro } from "./read-outro";

type Fields = EndingFields & { add_narrator_avatar?: unknown };

/** Adds outro, footers and presenter to a film from pictures. They are priced, so what is wrong with them is refused. */
export function addEndings(video: AcceptedVideo, fields: Fields, { supplied }: { supplied: boolean }): AcceptedVideo {
  const outro = readOutro(fields, frameSize[video.aspectRatio], { supplied });
  const footer = readFooters(fields, video.imageUrls?.length ?? null);
  const avatar = fields.add_narrator_avatar === true;
  return {
    ...video,
    ...(outro && { outro, durationSeconds: video.durationSeconds + OUTRO_SECONDS }),
    ...(footer && { footer }),
    // One presenter has one voice.
    ...(avatar && { narratorAvatar: true, limitSingleNarrator: true }),
    ...(fields.express_cta_generation === true && { expressCta: true }),
  };
}

/** The same for a film from words, where it costs nothing more: what is wrong is left out, and the caller is told (contract §9.7). */
export function addEndingsOrWarn(video: AcceptedVideo, fields: Fields): { video: AcceptedVideo; warnings: string[] } {
  const warnings: string[] = [];
  const orWarn = <T>(read: () => T | undefined): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      warnings.push(`Left out: ${error.message}`);
      return undefined;
    }
  };
  const outro = orWarn(() => readOutro(fields, frameSize[video.aspectRatio], { supplied: false }));
  const footer = orWarn(() => readFooters(fields, null));
  if (fields.add_narrator_avatar === true) warnings.push("Left out: a narrator avatar is for films from pictures.");
  return { video: { ...video, ...(outro && { outro }), ...(footer && { footer }) }, warnings };
}
