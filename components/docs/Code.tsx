import { CopyButton } from "@/components/account/CopyButton";

/** Something to read or to copy, as it is typed. */
export const Code = ({ label, text }: { label: string; text: string }) => (
  <figure className="min-w-0 overflow-hidden rounded-xl border border-line bg-surface">
    <figcaption className="flex min-h-10 items-center justify-between border-line border-b pr-1.5 pl-4">
      <span className="font-medium text-quiet text-xs">{label}</span>
      <CopyButton text={text} what={label} />
    </figcaption>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
    <pre tabIndex={0} className="max-h-96 overflow-auto p-4 font-mono text-xs leading-5 focus-visible:-outline-offset-2">
      {text}
    </pre>
  </figure>
);
