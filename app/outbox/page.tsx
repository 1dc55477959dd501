import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { database } from "@/server/compose";
import { listOutbox } from "@/server/core/mail/list-outbox";
import { env } from "@/server/env";
import { isFromThisMachine } from "@/server/visitors/local-visitor";

export const metadata: Metadata = { title: "Outbox", robots: { index: false }, referrer: "no-referrer" };

/** Mails that nobody carries away, for the person whose machine this is: they hold links into accounts. */
export default async function OutboxPage() {
  const { smtpUrl, production, secretKey, publicUrl } = env();
  if (smtpUrl !== null || production || !isFromThisMachine(await headers())) notFound();
  const emails = await listOutbox({ db: database(), secretKey, publicUrl, now: () => new Date() });
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-5 py-10">
      <header className="flex flex-col gap-2">
        <h1 className="font-display text-3xl">Outbox</h1>
        <p className="text-quiet">
          Mails that this server would have sent. Set <code>SMTP_URL</code> to send them.
        </p>
      </header>
      {emails.length === 0 && <p className="text-quiet">No mail yet.</p>}
      <ul className="flex flex-col gap-4">
        {emails.map(({ id, at, message }) => (
          <li key={id} className="flex flex-col gap-3 rounded-3xl border border-line bg-surface p-6">
            <p className="flex flex-wrap justify-between gap-2 text-quiet text-sm">
              <span className="break-all">To {message.to}</span>
              <time dateTime={at.toISOString()}>{at.toISOString().slice(0, 16).replace("T", " ")}</time>
            </p>
            <h2 className="font-medium text-lg">{message.subject}</h2>
            {message.paragraphs.map((line) => (
              <p key={line} className="text-quiet text-sm">
                {line}
              </p>
            ))}
            <a href={message.link.url} className="text-accent text-sm underline underline-offset-4">
              {message.link.label}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
