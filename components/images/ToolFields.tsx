import { BoxSelect, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select, Textarea } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { ImageOptions } from "@/server/schemas/image-jobs";
import { EnhanceResolution, MOST_BOXES } from "@/server/schemas/images";
import { DRAWN_SHAPES, type ImageDesk, MOST_PICTURES, SHAPES } from "./state/image-desk";

const sizes: Record<EnhanceResolution, string> = { "0.5k": "0.5K", "1k": "1K", "2k": "2K", "4k": "4K" };
const MIDDLE = { x: 0.35, y: 0.4, width: 0.3, height: 0.2 };

/** What a tool has to be told besides its pictures. */
export function ToolFields({ desk, models }: { desk: ImageDesk; models: ImageOptions["models"] }) {
  const { draft, set } = desk;
  const shapes = draft.kind === "text_to_image" ? DRAWN_SHAPES : SHAPES;
  const shape = (
    <Segmented
      label="Shape"
      value={shapes.find((known) => known === draft.shape) ?? shapes[0]}
      options={shapes.map((value) => ({ value, label: value }))}
      onChange={(next) => set({ shape: next })}
      className="w-full tabular-nums"
    />
  );
  switch (draft.kind) {
    case "text_to_image":
      return (
        <>
          <Textarea
            label="What is to be seen?"
            rows={4}
            maxLength={4000}
            placeholder="A lighthouse at dusk, boats coming home, soft light"
            value={draft.prompt}
            onChange={(event) => set({ prompt: event.target.value })}
          />
          <Select label="Model" value={draft.model} onChange={(event) => set({ model: event.target.value })}>
            {models.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
          {shape}
          <CountField desk={desk} />
        </>
      );
    case "image_enhance":
      return (
        <>
          <Segmented
            label="Size"
            value={draft.size}
            options={EnhanceResolution.options.map((value) => ({ value, label: sizes[value] }))}
            onChange={(size) => set({ size })}
            className="w-full"
          />
          {shape}
        </>
      );
    case "logo_remove":
      return <BoxFields desk={desk} />;
    case "image_list_to_image_set":
      return (
        <>
          <Textarea
            label="What should the new ones be like? (optional)"
            rows={3}
            maxLength={2000}
            value={draft.prompt}
            onChange={(event) => set({ prompt: event.target.value })}
          />
          {shape}
          <CountField desk={desk} />
        </>
      );
  }
}

function CountField({ desk: { draft, set } }: { desk: ImageDesk }) {
  return (
    <div className="flex items-center gap-3">
      <span className="text-quiet text-xs">Pictures</span>
      <Slider
        label="Pictures"
        value={draft.count}
        min={1}
        max={MOST_PICTURES}
        onChange={(count) => set({ count })}
        className="grow"
      />
      <span className="w-5 text-right text-ui tabular-nums">{draft.count}</span>
    </div>
  );
}

/** Marks are looked for, unless boxes say where they are. */
function BoxFields({ desk: { draft, addBox, set } }: { desk: ImageDesk }) {
  if (draft.sources.length === 0) return null;
  const { boxes } = draft;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ui">
        {boxes.length === 0
          ? "Logos, watermarks and text are found by themselves. Or draw boxes around what should go."
          : `Only what is inside the ${boxes.length === 1 ? "box" : `${boxes.length} boxes`} is taken out.`}
      </p>
      <div className="flex gap-2">
        <Button size="small" disabled={boxes.length >= MOST_BOXES} onClick={() => addBox(MIDDLE)}>
          <Plus aria-hidden /> Add a box
        </Button>
        {boxes.length > 0 && (
          <Button size="small" look="quiet" onClick={() => set({ boxes: [] })}>
            <BoxSelect aria-hidden /> Remove {boxes.length === 1 ? "it" : "all"}
          </Button>
        )}
      </div>
    </div>
  );
}
