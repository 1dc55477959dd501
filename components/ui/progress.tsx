/** How much of something is done, from 0 to 1. */
export const Progress = ({ label, share }: { label: string; share: number }) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(share * 100)}
    className="h-1 overflow-hidden rounded-full bg-line"
  >
    <div
      className="h-full rounded-full bg-accent transition-[width] duration-500"
      style={{ width: `${Math.round(share * 100)}%` }}
    />
  </div>
);
