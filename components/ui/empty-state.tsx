import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  icon: LucideIcon;
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet, and how that changes. */
export function EmptyState({ icon: Icon, title, children, action }: Props) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-16 text-center">
      <Icon aria-hidden className="size-7 text-quiet" strokeWidth={1.5} />
      <h2 className="font-semibold text-base">{title}</h2>
      {children && <p className="max-w-sm text-balance text-quiet text-ui">{children}</p>}
      {action && <div className="mt-1">{action}</div>}
    </div>
  );
}
