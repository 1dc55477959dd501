import type { ImageJobPage, ImageJobView } from "@/server/schemas/image-jobs";

/** The pages with one piece of work as it now is, in its place; unknown work is the newest. */
export function withJob(pages: readonly ImageJobPage[], job: ImageJobView): ImageJobPage[] {
  if (pages.some(({ jobs }) => jobs.some(({ id }) => id === job.id))) {
    return pages.map((page) => ({ ...page, jobs: page.jobs.map((known) => (known.id === job.id ? job : known)) }));
  }
  const [first, ...others] = pages;
  const newest = first?.jobs[0];
  // Older work that is on no page yet comes with its page.
  if (!first || (newest && newest.createdAt > job.createdAt)) return [...pages];
  return [{ ...first, jobs: [job, ...first.jobs] }, ...others];
}
