import type { AspectRatio } from "@/server/schemas/timeline";

/** Shares of the frame: where titles are safe everywhere, and what phone players lay their own buttons over. */
const covered: Partial<Record<AspectRatio, { top: string; height: string; label: string }>> = {
  "9:16": { top: "82%", height: "18%", label: "Covered by phone players" },
};

export function SafeZones({ aspectRatio }: { aspectRatio: AspectRatio }) {
  const cover = covered[aspectRatio];
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      <div className="absolute inset-[3.5%] border border-white/50" />
      <div className="absolute inset-[5%] border border-white/70 border-dashed" />
      <div className="absolute top-1/2 left-1/2 h-4 w-px -translate-1/2 bg-white/70" />
      <div className="absolute top-1/2 left-1/2 h-px w-4 -translate-1/2 bg-white/70" />
      {cover && (
        <div className="absolute inset-x-0 grid place-items-center bg-red-500/25" style={cover}>
          <span className="text-[0.625rem] text-white">{cover.label}</span>
        </div>
      )}
    </div>
  );
}
