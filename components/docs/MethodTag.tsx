import { clsx } from "clsx";

const tones: Record<string, string> = { GET: "text-good", DELETE: "text-bad" };

/** `GET`, `POST`, … in as much width as its neighbours. */
export const MethodTag = ({ method }: { method: string }) => (
  <span className={clsx("w-12 shrink-0 font-mono font-semibold text-[0.6875rem]", tones[method] ?? "text-accent")}>{method}</span>
);
