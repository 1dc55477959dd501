import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  icon: LucideIcon;
  title: string;
  note: string;
  children: ReactNode;
}

/** One thing that a film is handed over as. */
export const Item = ({ icon: Icon, title, note, children }: Props) => (
  <li className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-surface p-4">
    <Icon aria-hidden className="size-5 shrink-0 text-quiet" />
    <div className="min-w-32 grow">
      <h3 className="font-medium text-ui">{title}</h3>
      <p className="text-quiet text-xs">{note}</p>
    </div>
    <div className="flex flex-wrap items-center gap-2">{children}</div>
  </li>
);
