import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { LonePage } from "@/components/ui/lone-page";
import { localPages } from "@/server/compose";
import { choose } from "./actions";

export const metadata: Metadata = { title: "Test payment", robots: { index: false } };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PayPage({ params, searchParams }: Props) {
  const { id } = await params;
  const page = (await localPages()?.read(id)) ?? null;
  if (!page) notFound();
  if (!page.isOpen) {
    return (
      <LonePage title="This payment is done" note="Test payment">
        <p className="text-quiet">Nothing more can be paid on this page.</p>
      </LonePage>
    );
  }
  const { declined } = await searchParams;
  const isSetup = page.mode === "setup";
  return (
    <LonePage title={page.price ?? "Save a card"} note={page.title}>
      <p className="rounded-2xl bg-raised px-4 py-3 text-sm">
        <strong className="font-semibold">Test payment.</strong> No card is charged: this server has no payment service.
      </p>
      {page.email && (
        <p className="text-quiet text-sm">
          For <span className="break-all text-text">{page.email}</span>
        </p>
      )}
      {declined !== undefined && (
        <p role="alert" className="text-bad text-sm">
          The card was declined. Try again, or leave.
        </p>
      )}
      <form action={choose.bind(null, id)} className="flex flex-col gap-3">
        <Button type="submit" look="primary" name="outcome" value="pay">
          {isSetup ? "Save the test card" : `Pay ${page.price}`}
        </Button>
        {!isSetup && (
          <Button type="submit" name="outcome" value="pay_later">
            Pay by transfer, arrives later
          </Button>
        )}
        <div className="grid grid-cols-2 gap-3">
          <Button type="submit" name="outcome" value="decline">
            Decline
          </Button>
          <Button type="submit" name="outcome" value="cancel">
            Cancel
          </Button>
        </div>
        <details className="text-sm">
          <summary className="cursor-pointer py-1 text-quiet">How the news of it arrives</summary>
          <fieldset className="mt-2 flex flex-col gap-2">
            <legend className="sr-only">How the news of it arrives</legend>
            <Choice name="late" label="Ten seconds late" />
            <Choice name="twice" label="Each twice" />
            <Choice name="reversed" label="Out of order" />
          </fieldset>
        </details>
      </form>
    </LonePage>
  );
}

function Choice({ name, label }: { name: string; label: string }) {
  return (
    <label className="flex items-center gap-2">
      <input type="checkbox" name={name} className="size-4 accent-accent" />
      {label}
    </label>
  );
}
