import { database } from "@/server/compose";
import { answerOEmbed } from "@/server/core/publications/answer-oembed";
import { env } from "@/server/env";

/** What programs that are given a published film's address show of it. */
export const GET = (request: Request) => answerOEmbed(request, { db: database(), publicUrl: env().publicUrl });
