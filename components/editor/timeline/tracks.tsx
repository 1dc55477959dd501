import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** Width of the names at the left, in pixels. */
export const LABELS = 92;

interface TrackProps {
  icon: LucideIcon;
  label: string;
  height: string;
  /** Something to set for the whole track, such as its volume. */
  control?: ReactNode;
  children: ReactNode;
}

/** One row of the timeline: its name, which stays in sight, and what lies on it. */
export function Track({ icon: Icon, label, height, control, children }: TrackProps) {
  return (
    <section aria-label={label} className={clsx("relative flex border-line border-b", height)}>
      <div
        style={{ width: LABELS }}
        className="sticky left-0 z-20 flex shrink-0 flex-col justify-center gap-0.5 border-line border-r bg-surface px-2 text-quiet text-xs"
      >
        <span className="flex items-center gap-1.5">
          <Icon aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">{label}</span>
        </span>
        {control}
      </div>
      <div className="relative grow">{children}</div>
    </section>
  );
}

/**
 * A length of time on a track. The scale is a variable of the timeline's style, so that a zoom is one change of style, however many
 * clips there are, and none of them is drawn anew by React.
 */
export const long = (seconds: number): string => `calc(var(--second) * ${seconds})`;

/** For the element around all tracks. */
export const scaleStyle = (pixelsPerSecond: number) => ({ "--second": `${pixelsPerSecond}px` }) as React.CSSProperties;

/** Where a stretch of time lies on a track. */
export const placed = (span: { startSeconds: number; endSeconds: number }) => ({
  left: long(span.startSeconds),
  width: `max(2px, ${long(span.endSeconds - span.startSeconds)})`,
});
