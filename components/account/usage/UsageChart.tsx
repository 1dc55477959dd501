"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { DayOfUsage } from "@/server/core/credits/usage-by-day";
import { inCredits } from "../amounts";
import { colourOf, labelOf } from "./stage-looks";

interface Props {
  days: readonly DayOfUsage[];
  /** What is stacked, from the bottom up. */
  whats: readonly string[];
}

/** A bar per day. The figures below it say the same in words. */
export function UsageChart({ days, whats }: Props) {
  const rows = days.map(({ day, spent }) => ({ day, ...spent }));
  return (
    <div role="img" aria-label="Credits spent by day and stage" className="h-60 overflow-hidden text-xs">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={rows} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="day"
            tickFormatter={dayOf}
            tick={{ fill: "var(--quiet)" }}
            axisLine={{ stroke: "var(--line)" }}
            tickLine={false}
            minTickGap={28}
          />
          <YAxis
            width={44}
            tickFormatter={shortly}
            tick={{ fill: "var(--quiet)" }}
            axisLine={false}
            tickLine={false}
            allowDecimals={false}
          />
          <Tooltip
            cursor={{ fill: "var(--raised)" }}
            isAnimationActive={false}
            content={({ active, payload, label }) =>
              active && payload?.length ? <DayNote day={String(label)} parts={payload.map(toPart)} /> : null
            }
          />
          {whats.map((what) => (
            <Bar key={what} dataKey={what} stackId="spent" fill={colourOf(what)} isAnimationActive={false} maxBarSize={28} />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface Part {
  what: string;
  credits: number;
}

const toPart = ({ dataKey, value }: { dataKey?: unknown; value?: unknown }): Part => ({
  what: String(dataKey),
  credits: Number(value ?? 0),
});

const DayNote = ({ day, parts }: { day: string; parts: readonly Part[] }) => (
  <div className="min-w-44 rounded-lg border border-line bg-overlay p-2.5 text-text shadow-lift">
    <p className="mb-1.5 font-medium">{dayOf(day)}</p>
    {[...parts].reverse().map(({ what, credits }) =>
      credits > 0 ? (
        <p key={what} className="flex items-center gap-2">
          <span aria-hidden className="size-2 rounded-full" style={{ background: colourOf(what) }} />
          <span className="grow text-quiet">{labelOf(what)}</span>
          <span className="tabular-nums">{inCredits(credits)}</span>
        </p>
      ) : null,
    )}
  </div>
);

const dayOf = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const shortly = (credits: number): string => credits.toLocaleString("en", { notation: "compact" });
