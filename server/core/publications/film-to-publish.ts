import { toCaptionPages } from "@/remotion/timing/caption-pages";
import type { Context } from "@/server/core/context";
import { renderedTimeline } from "@/server/core/edits/rendered-timeline";
import { AppError } from "@/server/core/errors";
import { captionCues, chaptersOf } from "@/server/core/films/film-texts";
import type { FilmRow } from "@/server/core/sessions/film-facts";
import type { FilmResult } from "@/server/core/sessions/finish-film";
import type { PublishedFilm } from "@/server/schemas/publications";
import type { Captions, SpeechLayer, Timeline } from "@/server/schemas/timeline";

const UNFINISHED = "Only a finished film can be published: wait until its status is COMPLETED.";
const ARCHIVED = "This film is in the archive. Take it out before you publish it.";

/** What of a film is shown to the public: its newest file, and the words of it. Throws 409 for a film that has none. */
export async function filmToPublish(ctx: Pick<Context, "db">, session: FilmRow): Promise<PublishedFilm> {
  if (session.archivedAt) throw new AppError("conflict", ARCHIVED);
  if (session.status !== "COMPLETED" || !session.result || !session.timeline) throw new AppError("conflict", UNFINISHED);
  const { key, posterKey, durationSeconds, hasSubtitles } = session.result as unknown as FilmResult;
  const timeline = await renderedTimeline(ctx, session);
  const captions = timeline.captions ?? captionsOf(timeline);
  return {
    ...{ key, posterKey, durationSeconds, hasSubtitles },
    ...{ width: timeline.width, height: timeline.height },
    ...{ language: timeline.language, captionLanguage: captions.language },
    cues: captionCues({ ...timeline, captions }),
    chapters: chaptersOf(timeline),
  };
}

/** Who cannot hear reads what is said, in a film without captions too. */
function captionsOf({ audio, scenes, language, aspectRatio }: Timeline): Captions {
  const speech = audio.filter((layer): layer is SpeechLayer => layer.type === "speech");
  return { language, fontFamily: "", pages: toCaptionPages({ speech, scenes, language, aspectRatio }) };
}
