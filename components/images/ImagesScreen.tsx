"use client";

import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { useEffect, useMemo, useRef } from "react";
import { type Command, useCommands } from "@/components/commands/commands";
import { useDroppedPictures } from "@/components/composer/use-dropped-pictures";
import { type Shortcut, useShortcuts } from "@/components/keyboard/shortcuts";
import { useTRPC } from "@/components/trpc";
import type { ImageKind } from "@/server/schemas/images";
import { History } from "./History";
import { Stage } from "./Stage";
import { askedOf, useImageDesk } from "./state/image-desk";
import { useAskImage, useImageJobs, useImageOptions } from "./state/use-images";
import { useSources } from "./state/use-sources";
import { ToolPanel } from "./ToolPanel";
import { TOOLS } from "./tools";

type Key = ImageKind | "send" | "newer" | "older" | "box";

const KEYS: readonly Shortcut<Key>[] = [
  { id: "send", keys: ["Mod+Enter"], label: "Do it", group: "Pictures", inFields: true },
  ...TOOLS.map(({ kind, label, keys }) => ({ id: kind, keys: [keys], label, group: "Pictures" })),
  { id: "box", keys: ["B"], label: "Add a box to clean", group: "Pictures" },
  { id: "newer", keys: ["["], label: "Newer picture", group: "Pictures" },
  { id: "older", keys: ["]"], label: "Older picture", group: "Pictures" },
];
const MIDDLE = { x: 0.35, y: 0.4, width: 0.3, height: 0.2 };

/** Make pictures, mend them, and take them into films. */
export function ImagesScreen() {
  const trpc = useTRPC();
  const desk = useImageDesk();
  const { draft, shown, show, choose, take, addBox } = desk;
  const options = useImageOptions();
  const images = useImageJobs();
  const { ask, isAsking, fault } = useAskImage(show);
  const sources = useSources(take);
  const purse = useQuery(trpc.visitor.purse.queryOptions());
  const dropped = useDroppedPictures((files) => void sources.add(files));

  const asked = askedOf(draft);
  const canSend = asked !== null && !isAsking && !sources.isSending && options !== undefined;
  const send = () => {
    if (canSend && asked) ask(asked);
  };
  const job = images.jobs?.find(({ id }) => id === shown) ?? null;
  const hasPicture = job !== null || (draft.kind !== "text_to_image" && draft.sources.length > 0);
  const step = (by: 1 | -1) => {
    const at = images.jobs?.findIndex(({ id }) => id === shown) ?? -1;
    const next = images.jobs?.[Math.max(0, at + by)];
    if (next) show(next.id);
  };
  // What is chosen further down is seen at once.
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown !== null) stage.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  useShortcuts(KEYS, {
    ...{ send, newer: () => step(-1), older: () => step(1) },
    ...Object.fromEntries(TOOLS.map(({ kind }) => [kind, () => choose(kind)])),
    ...(draft.kind === "logo_remove" && draft.sources.length > 0 && { box: () => addBox(MIDDLE) }),
  });
  useCommands(
    useMemo(
      () =>
        TOOLS.map(
          ({ kind, label, icon, keys }): Command => ({
            ...{ id: `images.${kind}`, label: `${label} pictures`, group: "Pictures", icon, keys, run: () => choose(kind) },
          }),
        ),
      [choose],
    ),
  );

  return (
    <div
      {...dropped.area}
      className={clsx(
        "mx-auto w-full max-w-[84rem] px-4 py-6 sm:px-6 sm:py-8",
        dropped.isOver && "outline-2 outline-accent outline-dashed -outline-offset-8",
      )}
    >
      <h1 className="mb-5 font-display text-3xl sm:mb-6 sm:text-4xl">Images</h1>
      <div className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:items-start">
        <div className="lg:sticky lg:top-19 lg:row-span-2">
          <ToolPanel {...{ desk, options, sources, canSend, isAsking, fault }} credits={purse.data?.credits} onSend={send} />
        </div>
        {/* On a phone what is worked on comes before what is to be done with it. */}
        <div ref={stage} className={clsx("min-w-0 scroll-mt-16", hasPicture && "max-lg:order-first")}>
          <Stage desk={desk} job={job} />
        </div>
        <div className="min-w-0 lg:col-start-2">
          <History images={images} shown={shown} onShow={show} />
        </div>
      </div>
    </div>
  );
}
