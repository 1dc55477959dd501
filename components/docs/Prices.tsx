import type { ReactNode } from "react";
import { inCredits } from "@/components/account/amounts";
import type { PriceList } from "@/server/core/credits/price-list";

/** What everything costs, from the code that charges it. */
export const Prices = ({ list }: { list: PriceList }) => (
  <article className="flex max-w-3xl flex-col gap-10">
    <header className="flex flex-col gap-2">
      <h1 className="font-display text-4xl leading-tight">Prices</h1>
      <p className="text-quiet">
        One credit is a US cent. The whole price of a film is set aside when it is accepted and charged as its stages end; a film
        that fails costs nothing. Resolution and quality change no price.
      </p>
    </header>
    <Part title="Films" note="Credits per second, by model.">
      <Table head={["Model", "Shapes", "Per second", "60 seconds"]}>
        {list.films.map(({ model, label, perSecond, aspectRatios }) => (
          <tr key={model}>
            <th scope="row" className="py-2.5 pr-4 text-left font-normal">
              {label}
              <code className="wrap-anywhere block font-mono text-quiet text-xs">{model}</code>
            </th>
            <td className="py-2.5 pr-4 text-quiet text-xs">{aspectRatios.join(" · ")}</td>
            <Amount>{inCredits(perSecond)}</Amount>
            <Amount>{inCredits(perSecond * 60)}</Amount>
          </tr>
        ))}
      </Table>
    </Part>
    <Part
      title="Of which"
      note="What each stage takes of a second. The share of the clips grows with the model; the others stay."
    >
      <Table head={["Stage", "Per second"]}>
        {list.stages.map(({ stage, label, perSecond }) => (
          <tr key={stage}>
            <th scope="row" className="py-2.5 pr-4 text-left font-normal">
              {label}
            </th>
            <Amount>{inCredits(perSecond)}</Amount>
          </tr>
        ))}
      </Table>
      <p className="text-quiet text-ui">
        create_movie and create_narrative of v1 cost {inCredits(list.classicPerSecond)} a second with every model.
      </p>
    </Part>
    <Part title="Everything else">
      <Table head={["What", "Credits"]}>
        {list.rest.map(({ what, price }) => (
          <tr key={what}>
            <th scope="row" className="py-2.5 pr-4 text-left font-normal">
              {what}
            </th>
            <Amount>{price}</Amount>
          </tr>
        ))}
      </Table>
    </Part>
    {list.rerolls.length > 0 && (
      <Part title="A scene made anew" note="Its picture, by model; its clip costs the clips' share per second.">
        <Table head={["Picture model", "Per picture"]}>
          {list.rerolls.map(({ label, perPicture }) => (
            <tr key={label}>
              <th scope="row" className="py-2.5 pr-4 text-left font-normal">
                {label}
              </th>
              <Amount>{inCredits(perPicture)}</Amount>
            </tr>
          ))}
        </Table>
      </Part>
    )}
  </article>
);

const Part = ({ title, note, children }: { title: string; note?: string; children: ReactNode }) => (
  <section className="flex flex-col gap-3">
    <h2 className="font-semibold text-lg">{title}</h2>
    {note && <p className="text-quiet text-ui">{note}</p>}
    {children}
  </section>
);

const Table = ({ head, children }: { head: readonly string[]; children: ReactNode }) => (
  <table className="w-full border-line border-y text-ui">
    <thead>
      <tr className="text-quiet text-xs">
        {head.map((name, index) => (
          <th
            key={name}
            scope="col"
            className={`py-2 font-medium ${index === 0 || name === "Shapes" ? "pr-4 text-left" : "text-right"}`}
          >
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="divide-y divide-line border-line border-t">{children}</tbody>
  </table>
);

const Amount = ({ children }: { children: ReactNode }) => <td className="py-2.5 pl-3 text-right tabular-nums">{children}</td>;
