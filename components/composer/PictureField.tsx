"use client";

import { clsx } from "clsx";
import { ImagePlus } from "lucide-react";
import { useCallback, useRef } from "react";
import { PictureAddress } from "@/components/ui/picture-address";
import { PictureTile, UploadTile } from "./PictureTile";
import { namesOf, picturesOf, withPictures } from "./pictures";
import { SortablePictures } from "./SortablePictures";
import type { DraftEditor } from "./use-draft";
import type { useUpload } from "./use-upload";

interface Props {
  editor: DraftEditor;
  upload: ReturnType<typeof useUpload>;
}

/** The pictures of a film in their order: dropped, pasted, chosen or named by their address. */
export function PictureField({ editor: { draft, change }, upload: { uploads, add, drop } }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const pictures = picturesOf(draft.body);
  const setPictures = useCallback((next: typeof pictures) => change((body) => withPictures(body, next)), [change]);
  const move = (from: number, to: number) => {
    const next = [...pictures];
    next.splice(to, 0, ...next.splice(from, 1));
    setPictures(next);
  };
  const names = namesOf(pictures);
  const isEmpty = pictures.length + uploads.length === 0;
  return (
    <div className="flex flex-col gap-3">
      <SortablePictures names={names} onMove={move}>
        <ol aria-label="Pictures" className={clsx("grid grid-cols-2 gap-2.5 sm:grid-cols-4", isEmpty && "hidden")}>
          {pictures.map((picture, index) => (
            <PictureTile
              key={names[index]}
              name={names[index]!}
              picture={picture}
              number={index + 1}
              isFirst={index === 0}
              isLast={index === pictures.length - 1}
              onTitle={(title) => setPictures(pictures.map((other, i) => (i === index ? { ...other, title } : other)))}
              onMove={(by) => move(index, index + by)}
              onRemove={() => setPictures(pictures.filter((_, i) => i !== index))}
            />
          ))}
          {uploads.map((upload) => (
            <UploadTile key={upload.id} upload={upload} onDrop={() => drop(upload.id)} />
          ))}
        </ol>
      </SortablePictures>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <button
        type="button"
        onClick={() => chooser.current?.click()}
        className={clsx(
          "flex w-full items-center justify-center gap-2.5 rounded-lg border border-line border-dashed text-quiet text-ui transition-colors hover:border-line-strong hover:text-text",
          isEmpty ? "h-32 flex-col" : "h-12",
        )}
      >
        <ImagePlus aria-hidden className="size-5" />
        {isEmpty ? "Drop or paste pictures, or choose them. Each one becomes a scene." : "Add pictures"}
      </button>
      <PictureAddress onAdd={(url) => setPictures([...pictures, { url, title: "" }])} />
    </div>
  );
}
