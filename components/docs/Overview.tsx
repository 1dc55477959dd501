import Link from "next/link";
import type { ReactNode } from "react";
import type { ReferenceGroup } from "@/server/rest/reference";
import { Code } from "./Code";

/** What the API is, and how one begins. */
export const Overview = ({ groups, origin }: { groups: readonly ReferenceGroup[]; origin: string }) => (
  <article className="flex max-w-3xl flex-col gap-10">
    <header className="flex flex-col gap-3">
      <h1 className="text-balance font-display text-4xl leading-tight">Films, over HTTP</h1>
      <p className="text-pretty text-quiet">
        Ask for a film, look how far it is, fetch it. The API answers the Samsar v1 and v2 contract: a client of that needs
        another base URL and nothing else.
      </p>
    </header>
    <Section title="Begin">
      <p>
        Make a key on{" "}
        <a href="/account/keys" className={link}>
          your account
        </a>
        , then ask for ten seconds.
      </p>
      <Code label="cURL" text={firstFilm(origin)} />
      <p>
        The answer names the request. Ask for its status until it says COMPLETED, or name a{" "}
        <code className={code}>webhookUrl</code> and{" "}
        <Link href="/docs/webhooks" className={link}>
          be told
        </Link>
        .
      </p>
      <Code
        label="cURL"
        text={`curl "${origin}/v2/status?request_id=$REQUEST_ID" \\\n  -H "Authorization: Bearer $KINORA_API_KEY"`}
      />
      <Code label="samsar-js" text={firstFilmByClient(origin)} />
    </Section>
    <Section title="Who asks">
      <dl className="flex flex-col gap-3">
        <Who name="API key" shows="Authorization: Bearer sk_…">
          Everything of the account and of its external users.
        </Who>
        <Who name="APP_KEY" shows="Authorization: AppKey sapp_…, x-app-secret">
          One program that renews its key by itself.
        </Who>
        <Who name="For an external user" shows="external_user or unique_key in the body">
          Their films and their credits, with the account's credential.
        </Who>
        <Who name="An external user" shows="x-external-user-api-key, x-customer-sub-account-api-key">
          The same by themselves.
        </Who>
      </dl>
    </Section>
    <Section title="Repeats">
      <p>
        Send an <code className={code}>Idempotency-Key</code> with what costs credits. The same key and body get the same answer
        for a day, and are charged once, whatever the network lost on the way.
      </p>
    </Section>
    <Section title="Reference">
      <ul className="grid gap-3 sm:grid-cols-2">
        {groups.map(({ slug, title, says, operations }) => (
          <li key={slug}>
            <Link
              href={`/docs/${slug}`}
              className="flex h-full flex-col rounded-xl border border-line bg-surface p-4 hover:border-line-strong"
            >
              <span className="font-medium text-sm">{title}</span>
              <span className="text-quiet text-ui">{says}</span>
              <span className="mt-2 text-quiet text-xs">{operations.length} operations</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  </article>
);

const link = "text-accent underline underline-offset-4";
const code = "font-mono text-xs";

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-4 text-sm">
    <h2 className="font-semibold text-lg">{title}</h2>
    {children}
  </section>
);

const Who = ({ name, shows, children }: { name: string; shows: string; children: ReactNode }) => (
  <div className="flex flex-col gap-0.5 border-line border-l-2 pl-4">
    <dt className="font-medium">{name}</dt>
    <dd className="wrap-anywhere font-mono text-quiet text-xs">{shows}</dd>
    <dd className="text-quiet">{children}</dd>
  </div>
);

const firstFilm = (origin: string): string =>
  [
    `curl ${origin}/v2/text_to_video \\`,
    '  -H "Authorization: Bearer $KINORA_API_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '{"input": {"prompt": "A lighthouse in a storm", "image_model": "GPTIMAGE2", "video_model": "RUNWAYML", "duration": 10}}'`,
  ].join("\n");

const firstFilmByClient = (origin: string): string =>
  [
    'import SamsarClient from "samsar-js";',
    "",
    `const samsar = new SamsarClient({ baseUrl: "${origin}/v1", apiKey: process.env.KINORA_API_KEY });`,
    "const { data } = await samsar.createV2VideoFromText({",
    '  prompt: "A lighthouse in a storm",',
    '  image_model: "GPTIMAGE2",',
    '  video_model: "RUNWAYML",',
    "  duration: 10,",
    "});",
  ].join("\n");
