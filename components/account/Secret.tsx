import { CopyButton } from "./CopyButton";

/** Something to be copied that is shown whole. */
export const Secret = ({ label, value }: { label: string; value: string }) => (
  <div className="flex flex-col gap-1.5">
    <p className="font-medium text-quiet text-xs">{label}</p>
    <div className="flex items-start gap-2 rounded-lg border border-line bg-canvas p-2 pl-3">
      <code className="wrap-anywhere min-w-0 grow self-center font-mono text-xs" data-secret>
        {value}
      </code>
      <CopyButton text={value} what={label} />
    </div>
  </div>
);
