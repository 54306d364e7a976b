import type { EntryId } from "@twoway/model";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import type { Own } from "./held.ts";
import { movedTo } from "./order.ts";
import { usePause } from "./pause.ts";
import { Row } from "./row.tsx";
import { useDrag } from "./use-drag.ts";

interface RankedProps {
  readonly own: readonly Own[];
  /** How many stand before them on the page. */
  readonly before: number;
  /** Every standard in order, this group's replaced by another order of the same. */
  readonly orderWith: (ids: readonly EntryId[]) => readonly EntryId[];
  readonly after: EntryId | undefined;
  readonly onAsk: (id: EntryId) => void;
}

/** One group in order of weight. A row moves within its group; turning a must into a want is a button, never a slip. */
export function Ranked({ own, before, orderWith, after, onAsk }: RankedProps) {
  const say = useSay();
  const act = useAct();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<EntryId>();
  const ids = useMemo(() => own.map(({ thing }) => thing.id), [own]);
  const nameOf = (id: EntryId) => own.find(({ thing }) => thing.id === id)?.held.name ?? "";
  const order = usePause((next: readonly EntryId[]) => {
    if (next.join() === ids.join()) return;
    const words = moved
      ? say("standards.noted-place", { name: nameOf(moved), place: before + next.indexOf(moved) + 1 })
      : say("shell.noted");
    void act([{ type: "standards.weighed", order: [...orderWith(next)] }], words);
  });
  const shown = order.value ?? ids;
  const place = (id: EntryId, to: number) => {
    setMoved(id);
    order.move(movedTo(shown, id, to));
  };
  const grip = useDrag({
    list,
    onPlace: (id, to) => place(id as EntryId, to),
    onDrop: order.settle,
    onCancel: order.drop,
  });
  useGripKept(list, moved, ids);
  return (
    <>
      <ol className="lines ranked" ref={list}>
        {own.map((one) => {
          const { id } = one.thing;
          const at = shown.indexOf(id);
          return (
            <Row
              key={id}
              own={one}
              place={before + at + 1}
              shownAt={at}
              first={at === 0}
              last={at === shown.length - 1}
              moving={order.value !== undefined && moved === id}
              after={after}
              onGrip={(event) => {
                order.hold();
                grip(id)(event);
              }}
              onStep={(by) => place(id, at + by)}
              onAsk={onAsk}
            />
          );
        })}
      </ol>
      <p className="hidden" role="status">
        {order.value &&
          moved &&
          say("standards.now-at", { name: nameOf(moved), place: before + shown.indexOf(moved) + 1 })}
      </p>
    </>
  );
}

/** A row that changed its place in the page takes the focus along. */
function useGripKept(
  list: { readonly current: HTMLElement | null },
  moved: EntryId | undefined,
  ids: readonly EntryId[],
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of ids is what moves rows
  useLayoutEffect(() => {
    if (!moved || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-id="${moved}"] .grip`)?.focus({ preventScroll: true });
  }, [ids]);
}
