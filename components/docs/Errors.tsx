import type { ErrorDescription } from "@/server/rest/reference/error-notes";
import { Code } from "./Code";

/** Every error, what it means and what a program does about it. */
export const Errors = ({ catalogue }: { catalogue: readonly ErrorDescription[] }) => (
  <article className="flex max-w-3xl flex-col gap-8">
    <header className="flex flex-col gap-2">
      <h1 className="font-display text-4xl leading-tight">Errors</h1>
      <p className="text-quiet">
        Each is JSON with a sentence for a person in <code className="font-mono text-xs">message</code>. A request that is refused
        costs nothing and makes nothing.
      </p>
    </header>
    <Code label="An error" text={JSON.stringify({ message: "Duration must be at least 10 seconds" }, null, 2)} />
    <dl className="divide-y divide-line border-line border-y">
      {catalogue.map(({ code, status, means, remedy }) => (
        <div
          key={code}
          id={code}
          className="grid scroll-mt-32 gap-x-6 gap-y-1 py-4 sm:grid-cols-[12rem_minmax(0,1fr)] lg:scroll-mt-20"
        >
          <dt className="flex items-baseline gap-3">
            <span className="font-semibold tabular-nums">{status}</span>
            <code className="wrap-anywhere font-mono text-quiet text-xs">{code}</code>
          </dt>
          <dd className="text-sm">
            {means} <span className="text-quiet">{remedy}</span>
          </dd>
        </div>
      ))}
    </dl>
  </article>
);
