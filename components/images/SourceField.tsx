"use client";

import { clsx } from "clsx";
import { ImagePlus, Link2, Loader, X } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
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
      <AddressField onAdd={take} />
    </div>
  );
}

function AddressField({ onAdd }: { onAdd: (url: string) => void }) {
  const id = useId();
  const [url, setUrl] = useState("");
  const isAddress = /^https?:\/\/\S+$/.test(url.trim());
  const add = () => {
    if (!isAddress) return;
    onAdd(url.trim());
    setUrl("");
  };
  return (
    <div className="flex items-center gap-2">
      <Link2 aria-hidden className="size-4 shrink-0 text-quiet" />
      <label htmlFor={id} className="sr-only">
        Address of a picture
      </label>
      <input
        id={id}
        type="url"
        value={url}
        placeholder="https://… of a picture"
        className="touchable h-8 min-w-0 grow bg-transparent text-ui placeholder:text-quiet focus:outline-none max-sm:text-base"
        onChange={(event) => setUrl(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      />
      <Button size="small" look="quiet" disabled={!isAddress} onClick={add}>
        Add
      </Button>
    </div>
  );
}
