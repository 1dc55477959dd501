import { clsx } from "clsx";
import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "accent" | "good" | "warn" | "bad";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-raised text-quiet",
  accent: "bg-[color-mix(in_oklch,var(--accent),var(--surface)_88%)] text-accent-strong",
  good: "bg-[color-mix(in_oklch,var(--good),var(--surface)_88%)] text-good",
  warn: "bg-[color-mix(in_oklch,var(--warn),var(--surface)_88%)] text-warn",
  bad: "bg-[color-mix(in_oklch,var(--bad),var(--surface)_88%)] text-bad",
};

export const Badge = ({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) => (
  <span
    className={clsx("inline-flex h-5 shrink-0 items-center gap-1 rounded-md px-1.5 font-medium text-[0.6875rem]", tones[tone])}
  >
    {children}
  </span>
);
