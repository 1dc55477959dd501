import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface Props {
  title?: string;
  description?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A section of a page with an edge of its own. */
export function Card({ title, description, actions, className, children }: Props) {
  const id = useId();
  return (
    <section
      {...(title !== undefined && { "aria-labelledby": id })}
      className={clsx("rounded-xl border border-line bg-surface", className)}
    >
      {title !== undefined && (
        <header className="flex flex-wrap items-start justify-between gap-3 px-5 pt-4">
          <div className="min-w-0">
            <h2 id={id} className="font-semibold text-sm">
              {title}
            </h2>
            {description && <div className="mt-0.5 text-quiet text-ui">{description}</div>}
          </div>
          {actions}
        </header>
      )}
      <div className="px-5 py-4">{children}</div>
    </section>
  );
}
