import { clsx } from "clsx";
import type { Heard } from "./send-request";

/** What came back, all of it. */
export const PlaygroundAnswer = ({ heard: { status, milliseconds, headers, body } }: { heard: Heard }) => (
  <section aria-label="Answer" className="flex flex-col gap-3">
    <p role="status" className="flex items-baseline gap-3 text-ui">
      <span className={clsx("font-semibold", status < 400 ? "text-good" : "text-bad")}>{status}</span>
      <span className="text-quiet tabular-nums">{milliseconds.toLocaleString("en")} ms</span>
    </p>
    <details className="text-xs">
      <summary className="touchable inline-flex items-center text-quiet">{headers.length} headers</summary>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 font-mono">
        {headers.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
    <pre tabIndex={0} className="max-h-96 overflow-auto rounded-lg border border-line bg-canvas p-3 font-mono text-xs leading-5">
      {body}
    </pre>
  </section>
);
