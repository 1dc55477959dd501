import { Code } from "./Code";
import { WebhookVerifier } from "./WebhookVerifier";

/** What is told, how it is signed, and a way to check one. */
export const WebhookGuide = ({ done, failed }: { done: unknown; failed: unknown }) => (
  <article className="flex max-w-3xl flex-col gap-10 text-sm">
    <header className="flex flex-col gap-2">
      <h1 className="font-display text-4xl leading-tight">Webhooks</h1>
      <p className="text-quiet">
        Name a <code className="font-mono text-xs">webhookUrl</code> in a request, and its end is told there once: signed as{" "}
        <a href="https://www.standardwebhooks.com" className="text-accent underline underline-offset-4">
          Standard Webhooks
        </a>
        , and tried up to ten times within three days until the receiver answers 2xx. 410 says that it wants no more.
      </p>
    </header>
    <section className="flex flex-col gap-4">
      <h2 className="font-semibold text-lg">What is sent</h2>
      <Code label="Headers" text={HEADERS} />
      <Code label="A finished film" text={JSON.stringify(done, null, 2)} />
      <Code label="A film that failed" text={JSON.stringify(failed, null, 2)} />
    </section>
    <section className="flex flex-col gap-4">
      <h2 className="font-semibold text-lg">Check it</h2>
      <p className="text-quiet">
        The secret is on{" "}
        <a href="/account/webhooks" className="text-accent underline underline-offset-4">
          your account
        </a>
        . Check the bytes as they came, before anything reads them as JSON, and refuse what is older than five minutes.
      </p>
      <Code label="JavaScript" text={RECEIVER} />
    </section>
    <section className="flex flex-col gap-4">
      <h2 className="font-semibold text-lg">Try a signature</h2>
      <p className="text-quiet">All of it is computed in your browser. Nothing is sent anywhere.</p>
      <WebhookVerifier />
    </section>
  </article>
);

const HEADERS = `content-type: application/json
webhook-id: msg_01K…         the same at every attempt: act on it once
webhook-timestamp: 1790000000
webhook-signature: v1,…      base64 of HMAC-SHA-256 over "id.timestamp.body"`;

const RECEIVER = `import { Webhook } from "standardwebhooks";

export async function POST(request) {
  const body = await request.text();
  const told = new Webhook(process.env.KINORA_WEBHOOK_SECRET)
    .verify(body, Object.fromEntries(request.headers));
  // told.status is COMPLETED, FAILED or CANCELLED
  return new Response(null, { status: 204 });
}`;
