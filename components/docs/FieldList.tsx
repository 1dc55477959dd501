import type { FieldDescription } from "@/server/rest/reference/read-fields";

/** Fields that must be there first. */
export function FieldList({ fields }: { fields: readonly FieldDescription[] }) {
  const sorted = [...fields].sort((a, b) => Number(b.required) - Number(a.required));
  return (
    <dl className="divide-y divide-line border-line border-y">
      {sorted.map(({ name, type, says, required, byDefault, aliases }) => (
        <div key={name} className="py-2.5">
          <dt className="flex flex-wrap items-baseline gap-x-2">
            <code className="font-medium font-mono text-xs">{name}</code>
            <span className="wrap-anywhere min-w-0 font-mono text-[0.6875rem] text-quiet">{type}</span>
            {required && <span className="text-accent text-xs">required</span>}
          </dt>
          <dd className="text-quiet text-ui">
            {says}
            {byDefault !== null && (
              <>
                {" "}
                Default <code className="font-mono text-xs">{byDefault}</code>.
              </>
            )}
            {aliases.length > 0 && (
              <>
                {" "}
                Also <code className="wrap-anywhere font-mono text-xs">{aliases.join(", ")}</code>.
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
