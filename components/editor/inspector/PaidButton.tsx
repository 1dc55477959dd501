import { Loader } from "lucide-react";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import type { AskedWork } from "@/server/schemas/works";
import { useCancelWork, useLatestWork, useWork } from "../state/use-work";
import { inCredits } from "../words";

interface Props {
  asked: AskedWork;
  look?: ButtonLook;
  disabled?: boolean;
  /** While it is being done. */
  busy: string;
  children: ReactNode;
}

/** A button that costs what it says. While its work is under way it becomes the way to stop it. */
export function PaidButton({ asked, look = "plain", disabled = false, busy, children }: Props) {
  const { price, reason, canAsk, ask } = useWork(asked);
  const work = useLatestWork(asked.kind, "sceneId" in asked ? asked.sceneId : null);
  const cancel = useCancelWork();
  if (work?.status === "PENDING") {
    return (
      <div className="flex items-center gap-2">
        <p role="status" className="flex grow items-center gap-2 text-quiet text-ui">
          <Loader aria-hidden className="size-4 animate-spin motion-reduce:animate-none" /> {busy}
        </p>
        <Button size="small" disabled={cancel.isPending} onClick={() => cancel.mutate({ workId: work.id })}>
          Cancel
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      <Button look={look} disabled={disabled || !canAsk} onClick={() => ask(asked)} className="w-full">
        {children}
        {price !== null && <span className="font-normal">· {inCredits(price)}</span>}
      </Button>
      {reason && <p className="text-quiet text-xs">{reason}</p>}
      {work?.status === "FAILED" && (
        <p role="alert" className="text-bad text-xs">
          {work.failure} <span className="text-quiet">It cost nothing.</span>
        </p>
      )}
    </div>
  );
}
