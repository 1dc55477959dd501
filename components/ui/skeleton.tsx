import { clsx } from "clsx";

/** Holds the place of what is on its way. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden className={clsx("shimmer block rounded-lg", className)} />
);
