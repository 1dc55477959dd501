"use client";

import { clsx } from "clsx";
import { ImagePlus, Loader, X } from "lucide-react";
import { useRef } from "react";
import { PictureAddress } from "@/components/ui/picture-address";
import type { ImageDesk } from "./state/image-desk";
import type { Sources } from "./state/use-sources";

/** The pictures that are worked on: from this device, from the clipboard, or by their address. */
export function SourceField({
  desk: { draft, take, leave },
  sources: { add, isSending, fault },
}: {
  desk: ImageDesk;
  sources: Sources;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  const isSet = draft.kind === "image_list_to_image_set";
  const shown = isSet ? draft.sources : draft.sources.slice(0, 1);
  return (
    <div className="flex flex-col gap-2">
      {shown.length > 0 && (
        <ul aria-label="Chosen pictures" className="grid grid-cols-4 gap-2">
          {shown.map(({ url }, index) => (
            <li key={url} className="group relative">
              <img
                src={url}
                alt=""
                referrerPolicy="no-referrer"
                className="aspect-square w-full rounded-lg border border-line bg-raised object-cover"
              />
              <button
                type="button"
                aria-label={`Take picture ${index + 1} away`}
                onClick={() => leave(url)}
                className="absolute top-1 right-1 grid size-6 place-items-center rounded-md bg-black/70 text-white hover:bg-black"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple={isSet}
        hidden
        aria-label="Picture file"
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <button
        type="button"
        disabled={isSending}
        onClick={() => chooser.current?.click()}
        className={clsx(
          "flex w-full items-center justify-center gap-2.5 rounded-lg border border-line-strong border-dashed px-3 text-center text-quiet text-ui transition-colors hover:bg-canvas hover:text-text",
          shown.length === 0 ? "min-h-28 flex-col py-4" : "h-11",
        )}
      >
        {isSending ? (
          <Loader aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />
        ) : (
          <ImagePlus aria-hidden className="size-5" />
        )}
        {isSending
          ? "Sending…"
          : shown.length === 0
            ? "Drop or paste a picture, or choose one"
            : isSet
              ? "Add another one"
              : "Choose another one"}
      </button>
      {fault !== null && (
        <p role="alert" className="text-bad text-xs">
          {fault}
        </p>
      )}
      <PictureAddress onAdd={take} />
    </div>
  );
}
