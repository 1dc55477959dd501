import type { ReadableStream } from "node:stream/web";
import { AppError } from "@/server/core/errors";
import { takeInUpload } from "@/server/core/uploads/take-in-upload";
import { answerVisitor } from "@/server/visitors/answer-visitor";

/** A picture or a video from the studio; its bytes are the body. */
export const POST = (request: Request) =>
  answerVisitor(request, async (ctx) => {
    if (!request.body) throw new AppError("invalid_request", "The file is empty.");
    return Response.json(await takeInUpload(ctx, request.body as ReadableStream<Uint8Array>, request.signal));
  });
