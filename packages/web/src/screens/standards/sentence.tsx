import type { Level } from "@twoway/model";
import { useSpeech } from "../../language.tsx";
import { useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import type { Amounts } from "./amounts.ts";
import { bare } from "./held.ts";

interface SentenceProps {
  readonly anchors: readonly string[];
  readonly floor: Level;
  readonly ideal: Level;
  readonly amounts?: Amounts | undefined;
  /** The catalogue id, which says what the amounts are of. */
  readonly from?: string | undefined;
}

/** “At least …; ideally …”, in the words of the levels, and in amounts where a person gave them. */
export function Sentence({ anchors, floor, ideal, amounts, from }: SentenceProps) {
  const { say } = useSpeech();
  const amount = useAmountWords(from);
  const least = bare(anchors[floor]);
  const best = bare(anchors[ideal]);
  const words =
    ideal === 0
      ? say("standards.no-floor-yet")
      : floor === 0
        ? say("standards.sentence-no-floor", { best })
        : floor === ideal
          ? say("standards.sentence-one", { least })
          : say("standards.sentence", { least, best });
  return (
    <>
      <p className="note">{words}</p>
      {amounts && ideal !== 0 && (
        <p className="small">
          {say("standards.sentence-amounts", { least: amount(amounts[floor]), best: amount(amounts[ideal]) })}
        </p>
      )}
    </>
  );
}

/** How an amount of a standard is said: money in one's currency, hours, minutes, days. */
export function useAmountWords(from: string | undefined): (amount: number) => string {
  const { say, locale } = useSpeech();
  const { situation } = useJournal();
  const unit = useLibrary().standards.get(from ?? "")?.amounts;
  const currency = situation?.now.currency ?? "";
  return (amount) => {
    if (unit === "pay a year")
      return say("standards.pay-a-year", { amount: money(amount, currency, locale) });
    const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(amount);
    if (unit === "hours a week") return say("standards.hours-a-week", { amount: figure });
    if (unit === "minutes each way") return say("standards.minutes-each-way", { amount: figure });
    if (unit === "days on site") return say("standards.days-on-site", { amount: figure });
    return figure;
  };
}

function money(amount: number, currency: string, locale: string): string {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  if (!/^[A-Za-z]{3}$/.test(currency)) return plain.format(amount);
  return new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(
    amount,
  );
}
