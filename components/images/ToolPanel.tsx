"use client";

import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Keys } from "@/components/ui/keys";
import { Segmented } from "@/components/ui/segmented";
import type { ImageOptions } from "@/server/schemas/image-jobs";
import { inCredits, priceOf } from "./price-of";
import { SourceField } from "./SourceField";
import type { ImageDesk } from "./state/image-desk";
import type { Sources } from "./state/use-sources";
import { ToolFields } from "./ToolFields";
import { factsOf, TOOLS } from "./tools";

interface Props {
  desk: ImageDesk;
  options: ImageOptions | undefined;
  sources: Sources;
  /** Credits of whoever pays; undefined until they are known. */
  credits: number | undefined;
  canSend: boolean;
  isAsking: boolean;
  fault: string | null;
  onSend: () => void;
}

/** What is to be done, with what, and what it costs. */
export function ToolPanel({ desk, options, sources, credits, canSend, isAsking, fault, onSend }: Props) {
  const { draft, choose } = desk;
  const facts = factsOf(draft.kind);
  const price = options ? priceOf(draft, options) : null;
  const isShort = price !== null && credits !== undefined && credits < price;
  return (
    <form
      aria-label="Work on pictures"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-4 sm:p-5"
    >
      <Segmented
        label="Tool"
        value={draft.kind}
        options={TOOLS.map(({ kind, label }) => ({ value: kind, label }))}
        onChange={choose}
        className="w-full"
      />
      <p className="text-quiet text-ui">{facts.says}</p>
      {draft.kind !== "text_to_image" && <SourceField desk={desk} sources={sources} />}
      <ToolFields desk={desk} models={options?.models ?? []} />
      {fault !== null && <Alert>{fault}</Alert>}
      {isShort && (
        <Alert tone="neutral">
          You have {Math.floor(credits).toLocaleString("en")} credits, and this needs {price.toLocaleString("en")}:{" "}
          <Link href="/account" className="text-accent underline underline-offset-4">
            add some
          </Link>
          .
        </Alert>
      )}
      <div className="flex flex-col gap-2">
        <Button type="submit" look="primary" size="large" disabled={!canSend} className="w-full">
          {isAsking ? "Starting…" : price === null ? facts.action : `${facts.action} · ${inCredits(price)}`}
        </Button>
        <p className="flex items-center justify-between gap-2 text-quiet text-xs">
          <span>Given back if it fails.</span>
          <span className="flex items-center gap-1.5 max-sm:hidden">
            <Keys keys="Mod+Enter" /> sends
          </span>
        </p>
      </div>
    </form>
  );
}
