"use client";

import { UsageChartCard } from "./UsageChartCard";
import { UsageLogCard } from "./UsageLogCard";

/** What the credits were spent on. */
export function Usage() {
  return (
    <>
      <UsageChartCard />
      <UsageLogCard />
    </>
  );
}
