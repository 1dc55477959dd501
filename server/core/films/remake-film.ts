import type { Context } from "@/server/core/context";
import { findOwnFilm } from "@/server/core/edits/find-own-film";
import { AppError } from "@/server/core/errors";
import { type CreatedVideo, createVideo } from "@/server/core/sessions/create-video";
import { AcceptedVideo } from "@/server/schemas/videos";

/** Asks for a film that failed or was cancelled once more: a new film of the same request, at its price. */
export async function remakeFilm(ctx: Context, filmId: string, id: string): Promise<CreatedVideo> {
  const film = await findOwnFilm(ctx, filmId);
  if (film.status !== "FAILED" && film.status !== "CANCELLED") {
    throw new AppError("conflict", "This film has not failed. Ask for another one instead.");
  }
  const request = AcceptedVideo.parse(film.input);
  if (request.sourceIds !== undefined || (request.takenPictures ?? []).length > 0) {
    throw new AppError("unprocessable", "What this film was made from is not kept. Ask for it again where you asked first.");
  }
  return createVideo(ctx, { ...request, routeType: film.routeType === "step" ? "step" : "express", id });
}
