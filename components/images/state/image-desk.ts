"use client";

import { useMemo, useState } from "react";
import type { Box } from "@/components/boxes/box";
import { type AcceptedImage, type EnhanceResolution, type ImageBox, type ImageKind, MOST_BOXES } from "@/server/schemas/images";

/** As many as one looks through. */
export const MOST_PICTURES = 8;
export const SHAPES = ["16:9", "9:16", "1:1", "4:3", "3:4"] as const;
export type Shape = (typeof SHAPES)[number];
/** Those in which pictures are drawn from words. */
export const DRAWN_SHAPES = ["16:9", "9:16", "1:1"] as const satisfies readonly Shape[];

/** A picture that is worked on. Its size in pixels is known once it has been shown. */
export interface Source {
  url: string;
  size: { width: number; height: number } | null;
}

/** What somebody is about to ask for. What one tool does not need waits for another. */
export interface ImageDraft {
  kind: ImageKind;
  prompt: string;
  model: string;
  shape: Shape;
  size: EnhanceResolution;
  count: number;
  /** Pictures to work on; tools for one take the first. */
  sources: readonly Source[];
  /** Around what is to go, in shares of the picture. */
  boxes: readonly Box[];
}

const first: ImageDraft = {
  ...{ kind: "text_to_image", prompt: "", model: "NANOBANANA2", shape: "16:9", size: "2k", count: 1, sources: [], boxes: [] },
};

/** What is being asked for, and which work is on show. */
export function useImageDesk() {
  const [draft, setDraft] = useState(first);
  const [shown, setShown] = useState<string | null>(null);
  const commands = useMemo(() => {
    const set = (change: Partial<ImageDraft>) => setDraft((now) => ({ ...now, ...change }));
    return {
      set,
      show: setShown,
      choose(kind: ImageKind) {
        set({ kind });
        setShown(null);
      },
      /** Puts a picture on the desk: beside the others where a tool takes several, else in place of the one before. */
      take(url: string) {
        setShown(null);
        setDraft((now) => {
          const isSet = now.kind === "image_list_to_image_set";
          const others = isSet ? now.sources.filter((source) => source.url !== url) : [];
          const kind = now.kind === "text_to_image" ? "image_enhance" : now.kind;
          return { ...now, kind, boxes: [], sources: [...others, { url, size: null }].slice(-MOST_PICTURES) };
        });
      },
      leave(url: string) {
        setDraft((now) => ({ ...now, boxes: [], sources: now.sources.filter((source) => source.url !== url) }));
      },
      measure(url: string, size: { width: number; height: number }) {
        setDraft((now) => ({ ...now, sources: now.sources.map((source) => (source.url === url ? { url, size } : source)) }));
      },
      addBox(box: Box) {
        setDraft((now) => (now.boxes.length < MOST_BOXES ? { ...now, boxes: [...now.boxes, box] } : now));
      },
      setBox(index: number, box: Box) {
        setDraft((now) => ({ ...now, boxes: now.boxes.map((other, i) => (i === index ? box : other)) }));
      },
      removeBox(index: number) {
        setDraft((now) => ({ ...now, boxes: now.boxes.filter((_, i) => i !== index) }));
      },
    };
  }, []);
  return { draft, shown, ...commands };
}

export type ImageDesk = ReturnType<typeof useImageDesk>;

/** What would be sent; null while something is missing. */
export function askedOf(draft: ImageDraft): AcceptedImage | null {
  const { kind, model, shape, size, sources, boxes } = draft;
  const [source] = sources;
  const prompt = draft.prompt.trim();
  const aspectRatio = shape;
  switch (kind) {
    case "text_to_image": {
      const drawn = DRAWN_SHAPES.find((known) => known === shape) ?? DRAWN_SHAPES[0];
      return prompt === "" ? null : { kind, imageUrls: [], prompt, model, numImages: draft.count, aspectRatio: drawn };
    }
    case "image_enhance":
      return source ? { kind, imageUrls: [source.url], resolution: size, aspectRatio } : null;
    case "logo_remove":
      if (!source || (boxes.length > 0 && !source.size)) return null;
      return { kind, imageUrls: [source.url], boxes: boxes.map((box) => inPixels(box, source.size ?? { width: 1, height: 1 })) };
    case "image_list_to_image_set":
      if (!source) return null;
      return { kind, imageUrls: sources.map(({ url }) => url), prompt, numImages: draft.count, aspectRatio };
  }
}

/** All pixels that a box touches. */
export function inPixels(box: Box, { width, height }: { width: number; height: number }): ImageBox {
  const [left, top] = [Math.floor(box.x * width), Math.floor(box.y * height)];
  const right = Math.min(width, Math.ceil((box.x + box.width) * width));
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height));
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
