import { createHash } from "node:crypto";
import { AppError } from "@/server/core/errors";
import { filmResolution } from "@/server/core/sessions/film-scale";
import { pixelScales, type Resolution } from "@/server/schemas/encoding";
import type { Timeline } from "@/server/schemas/timeline";
import { AcceptedVideo } from "@/server/schemas/videos";
import type { StageDeps } from "./deps";

/** What every stage starts from: the accepted request and its owner. */
export interface Film {
  sessionId: string;
  userId: string;
  request: AcceptedVideo;
}

export async function loadFilm(deps: Pick<StageDeps, "db">, sessionId: string): Promise<Film> {
  const session = await deps.db.videoSession.findUnique({ where: { id: sessionId } });
  if (!session) throw new AppError("not_found", "This film no longer exists.");
  return { sessionId, userId: session.userId, request: AcceptedVideo.parse(session.input) };
}

export const askedResolution = ({ request }: Pick<Film, "request">): Resolution => request.resolution ?? "720p";

/** How many pixels of the file stand for one of the timeline, as far as the film's pictures carry it. */
export const filmScale = (film: Pick<Film, "request">, timeline: Timeline): number =>
  pixelScales[filmResolution(timeline, askedResolution(film))];

/** A stable number for everything random about a film; another `salt` gives another, equally stable one. */
export function seedOf(sessionId: string, salt: string | number = ""): number {
  return createHash("sha256").update(`${sessionId}:${salt}`).digest().readUInt32BE(0);
}
