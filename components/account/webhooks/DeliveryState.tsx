import { Badge } from "@/components/ui/badge";
import type { DeliveryView } from "@/server/core/webhooks/deliveries";

/** How a delivery stands, in a word or two. */
export function DeliveryState({ delivery: { status, attempts, lastStatus } }: { delivery: DeliveryView }) {
  if (status === "delivered") return <Badge tone="good">Delivered · {lastStatus}</Badge>;
  if (status === "dead") return <Badge tone="bad">Given up{lastStatus !== null && ` · ${lastStatus}`}</Badge>;
  if (attempts === 0) return <Badge tone="accent">On its way</Badge>;
  return <Badge tone="warn">Tried {attempts === 1 ? "once" : `${attempts} times`}</Badge>;
}
