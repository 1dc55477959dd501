import { Suspense } from "react";
import { Studio } from "@/components/studio/Studio";

export default function HomePage() {
  return (
    <Suspense>
      <Studio />
    </Suspense>
  );
}
