import { clsx } from "clsx";
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

/** A sentence that must be read: what went wrong and what to do, or something worth knowing. */
export function Alert({ tone = "bad", children }: { tone?: "bad" | "neutral"; children: ReactNode }) {
  const Icon = tone === "bad" ? CircleAlert : Info;
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={clsx(
        "flex gap-2.5 rounded-lg border px-3 py-2.5 text-ui",
        tone === "bad" ? "border-bad/40 bg-[color-mix(in_oklch,var(--bad),var(--surface)_93%)]" : "border-line bg-raised",
      )}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", tone === "bad" ? "text-bad" : "text-quiet")} />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
