import type { Db, Tx } from "@/server/db/client";
import type { StructuredField } from "@/server/schemas/search";

interface Row {
  key: string;
  type: string;
  count: number;
  distinct: number;
  samples: unknown[];
  least: number | null;
  most: number | null;
  average: number | null;
  first: string | null;
  last: string | null;
  dates: boolean | null;
  yes: number;
}

/** What the database knows of a template's structured fields: type, some values, how they are spread. */
export async function describeFields(db: Db | Tx, templateId: string): Promise<StructuredField[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH leaves AS (
      SELECT f.key, v.value, jsonb_typeof(v.value) AS type FROM search_records r, jsonb_each(r.filters) AS f(key, value),
        jsonb_array_elements(CASE jsonb_typeof(f.value) WHEN 'array' THEN f.value ELSE jsonb_build_array(f.value) END) AS v(value)
      WHERE r.template_id = ${templateId}
    )
    SELECT key, type, COUNT(*)::int AS count, COUNT(DISTINCT value)::int AS distinct,
      (array_agg(DISTINCT value))[1:5] AS samples,
      MIN(CASE WHEN type = 'number' THEN (value #>> '{}')::double precision END) AS least,
      MAX(CASE WHEN type = 'number' THEN (value #>> '{}')::double precision END) AS most,
      AVG(CASE WHEN type = 'number' THEN (value #>> '{}')::double precision END) AS average,
      MIN(CASE WHEN type = 'string' THEN value #>> '{}' END) AS first,
      MAX(CASE WHEN type = 'string' THEN value #>> '{}' END) AS last,
      bool_and(CASE WHEN type = 'string' THEN value #>> '{}' ~ '^\\d{4}-\\d{2}-\\d{2}([T ]|$)' END) AS dates,
      COUNT(*) FILTER (WHERE value = 'true'::jsonb)::int AS yes
    FROM leaves GROUP BY key, type ORDER BY key, type`;
  const keys = [...new Set(rows.map(({ key }) => key))];
  return keys.map((key) => {
    const own = rows.filter((row) => row.key === key).sort((a, b) => b.count - a.count);
    const main = own[0] as Row;
    return {
      key,
      type: main.dates ? "date" : main.type,
      sampleValues: main.samples,
      stats: { count: own.reduce((sum, { count }) => sum + count, 0), distinct: main.distinct, ...statsOf(main) },
    };
  });
}

function statsOf({ type, least, most, average, first, last, dates, yes, count }: Row): Record<string, unknown> {
  if (type === "number") return { min: least, max: most, mean: average };
  if (type === "boolean") return { true: yes, false: count - yes };
  return dates ? { min: first, max: last } : {};
}
