"use client";

import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Keys } from "@/components/ui/keys";
import { Popover } from "@/components/ui/popover";
import { Segmented } from "@/components/ui/segmented";
import type { FilmQuote } from "@/server/core/sessions/compose-film";
import type { Options } from "./options";
import type { DraftEditor } from "./use-draft";

interface Props {
  editor: DraftEditor;
  options: Options | undefined;
  quote: FilmQuote | undefined;
  isEmpty: boolean;
  isBusy: boolean;
  canSend: boolean;
  credits: number | undefined;
  fault: string | null;
}

const WAYS = [
  { value: "through", label: "Straight through" },
  { value: "steps", label: "Step by step" },
] as const;

/** How the film is made, what it costs to the credit, and the button. */
export function MakeBar({ editor: { draft, setStepped }, options, quote, isEmpty, isBusy, canSend, credits, fault }: Props) {
  const price = quote?.isAccepted ? quote.credits : null;
  const isShort = price !== null && credits !== undefined && credits < price;
  const problems = quote && !quote.isAccepted && !isEmpty ? quote.problems : [];
  return (
    <div className="flex flex-col gap-3">
      {problems.map(({ message }) => (
        <p key={message} role="alert" className="text-bad text-ui">
          {message}
        </p>
      ))}
      {quote?.isAccepted &&
        quote.warnings.map((warning) => (
          <Alert key={warning} tone="neutral">
            {warning}
          </Alert>
        ))}
      {fault !== null && <Alert>{fault}</Alert>}
      {isShort && (
        <Alert tone="neutral">
          You have {Math.floor(credits).toLocaleString("en")} credits. This film needs {price.toLocaleString("en")}:{" "}
          <Link href="/account" className="text-accent underline underline-offset-4">
            add some
          </Link>{" "}
          or make it shorter.
        </Alert>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        {options?.canStep ? (
          <Segmented
            label="How it is made"
            value={draft.isStepped ? "steps" : "through"}
            options={WAYS}
            onChange={(way) => setStepped(way === "steps")}
            className="max-sm:w-full"
          />
        ) : (
          <span />
        )}
        <div className="flex items-center gap-2 max-sm:w-full">
          {quote?.isAccepted && <PriceParts quote={quote} />}
          <Button type="submit" look="primary" size="large" disabled={!canSend} className="grow sm:min-w-52">
            {isBusy ? "Starting…" : price === null ? "Make film" : `Make film · ${price.toLocaleString("en")} credits`}
          </Button>
        </div>
      </div>
      <p className="flex flex-wrap items-center justify-between gap-2 text-quiet text-xs">
        <span>
          {options?.models.available_providers.join() === "local" &&
            "Made on this machine: illustrated pictures, a basic offline voice, no key needed."}
        </span>
        <span className={clsx("flex items-center gap-1.5 max-sm:hidden", !canSend && "invisible")}>
          <Keys keys="Mod+Enter" /> sends
        </span>
      </p>
    </div>
  );
}

function PriceParts({ quote }: { quote: Extract<FilmQuote, { isAccepted: true }> }) {
  return (
    <Popover
      label="What the price is made of"
      align="end"
      side="top"
      trigger={
        <Button look="quiet" aria-label="What the price is made of">
          for {quote.durationSeconds} s <ChevronDown aria-hidden />
        </Button>
      }
    >
      <dl className="grid grid-cols-[1fr_auto] gap-y-1.5 text-ui tabular-nums">
        {quote.parts.map(({ label, credits }) => (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd className="text-right">{credits.toLocaleString("en")}</dd>
          </div>
        ))}
        <dt className="border-line border-t pt-1.5 font-medium">For {quote.durationSeconds} seconds</dt>
        <dd className="border-line border-t pt-1.5 text-right font-medium">{quote.credits.toLocaleString("en")}</dd>
      </dl>
      <p className="mt-2 text-quiet text-xs">Held when you start, charged as each step completes, given back if it fails.</p>
    </Popover>
  );
}
