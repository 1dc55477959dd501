import type { Metadata } from "next";
import { WebhookGuide } from "@/components/docs/WebhookGuide";
import { toVideoWebhook } from "@/server/core/webhooks/video-webhook";

export const metadata: Metadata = { title: "Webhooks · Docs" };

const id = "65f1234567890abcdef12345";
const film = { sessionId: id, progress: 100, hasSubtitles: true, language: "en", isTest: false };

export default function WebhooksPage() {
  const origin = "https://films.example.com";
  return (
    <WebhookGuide
      done={toVideoWebhook({ ...film, status: "COMPLETED", resultKey: `films/${id}/film.mp4`, failure: null }, origin)}
      failed={toVideoWebhook(
        { ...film, status: "FAILED", progress: 42, resultKey: null, failure: "The picture could not be fetched." },
        origin,
      )}
    />
  );
}
