import type { Uploaded } from "@/server/core/uploads/take-in-upload";

/** Sends a picture or a video to the server. Throws an error whose message is a sentence for whoever chose the file. */
export async function sendFile(file: File): Promise<Uploaded> {
  const response = await fetch("/api/uploads", { method: "POST", body: file }).catch(() => {
    throw new Error(NOT_SENT);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error((answer as { message?: string } | null)?.message || NOT_SENT);
  return answer as Uploaded;
}

const NOT_SENT = "The file could not be sent. Try again.";
