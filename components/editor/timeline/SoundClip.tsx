import { clsx } from "clsx";
import { memo, useRef, useState } from "react";
import type { AudioLayer } from "@/server/schemas/timeline";
import { useDesk, useTools } from "../state/editor";
import { placed } from "./tracks";
import { Waveform } from "./Waveform";

/** What the top of a track stands for. */
const LOUDEST = 1.5;
const KEY_STEP = 0.05;

const names = { speech: "Voice", music: "Music", effect: "Effect" };
const tints = { speech: "text-accent", music: "text-good", effect: "text-quiet" };

/** One sound: its shape, and a line to pull up and down for its volume. */
export const SoundClip = memo(function SoundClip({ layer }: { layer: AudioLayer }) {
  const { desk, edit } = useTools();
  const isSelected = useDesk(({ selection }) => selection.kind === "sound" && selection.id === layer.id);
  const [pulled, setPulled] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const volume = pulled ?? layer.volume;
  const atPointer = (event: React.PointerEvent) => {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds) return volume;
    const share = 1 - (event.clientY - bounds.top) / bounds.height;
    return Math.round(Math.min(1, Math.max(0, share)) * LOUDEST * 20) / 20;
  };
  const setVolume = (next: number) =>
    edit({ kind: "sound.volume", layerId: layer.id, volume: Math.min(LOUDEST, Math.max(0, next)) });
  return (
    <div
      ref={box}
      className={clsx(
        "absolute inset-y-1 overflow-hidden rounded-md border bg-canvas",
        isSelected ? "z-10 border-accent" : "border-line",
        tints[layer.type],
      )}
      style={placed(layer)}
    >
      <Waveform
        assetKey={layer.asset.key}
        seconds={layer.endSeconds - layer.startSeconds}
        offsetSeconds={layer.offsetSeconds ?? 0}
        repeats={layer.type === "music"}
      />
      <button
        type="button"
        aria-label={`${names[layer.type]}${layer.type === "speech" ? `: ${layer.text}` : ""}`}
        aria-pressed={isSelected}
        onClick={() => desk.select({ kind: "sound", id: layer.id })}
        className="absolute inset-0"
      />
      <div
        role="slider"
        tabIndex={0}
        aria-label={`Volume of ${names[layer.type].toLowerCase()}`}
        aria-valuemin={0}
        aria-valuemax={LOUDEST * 100}
        aria-valuenow={Math.round(volume * 100)}
        aria-orientation="vertical"
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          setPulled(layer.volume);
        }}
        onPointerMove={(event) => pulled !== null && setPulled(atPointer(event))}
        onPointerUp={() => {
          if (pulled !== null && pulled !== layer.volume) setVolume(pulled);
          setPulled(null);
        }}
        onPointerCancel={() => setPulled(null)}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp") setVolume(layer.volume + KEY_STEP);
          else if (event.key === "ArrowDown") setVolume(layer.volume - KEY_STEP);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        className="absolute inset-x-0 h-2.5 -translate-y-1/2 cursor-row-resize touch-none"
        style={{ top: `${(1 - Math.min(volume, LOUDEST) / LOUDEST) * 84 + 8}%` }}
      >
        <div className="mt-1 h-px bg-current" />
        {pulled !== null && (
          <span className="absolute top-1/2 left-1 -translate-y-1/2 rounded bg-overlay px-1 text-[0.625rem] text-text tabular-nums">
            {Math.round(volume * 100)} %
          </span>
        )}
      </div>
    </div>
  );
});
