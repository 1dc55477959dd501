import { DocsFrame } from "@/components/docs/DocsFrame";
import { readReference } from "@/server/rest/reference";

export default function DocsLayout({ children }: { children: React.ReactNode }) {
  const groups = readReference().map(({ slug, title, operations }) => ({
    ...{ slug, title },
    operations: operations.map(({ name, method, path, summary }) => ({ name, method, path, summary })),
  }));
  return <DocsFrame groups={groups}>{children}</DocsFrame>;
}
