import { answerUnknownPath } from "@/server/rest/unknown-path";

/** Every path nothing else answers. */
export const GET = answerUnknownPath;
export const HEAD = answerUnknownPath;
export const POST = answerUnknownPath;
export const PUT = answerUnknownPath;
export const PATCH = answerUnknownPath;
export const DELETE = answerUnknownPath;
