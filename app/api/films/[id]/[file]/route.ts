import { deliverText } from "@/server/core/films/deliver-text";
import { answerVisitor } from "@/server/visitors/answer-visitor";

/** Subtitles, chapters and the project of a film. */
export const GET = (request: Request, { params }: { params: Promise<{ id: string; file: string }> }) =>
  answerVisitor(request, async (ctx) => {
    const { id, file } = await params;
    const { type, text } = await deliverText(ctx, id, file);
    const headers = {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    };
    return new Response(text, { headers });
  });
