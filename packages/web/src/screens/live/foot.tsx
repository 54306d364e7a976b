import { useSay } from "../../language.tsx";
import type { RoomActs } from "./room.tsx";

type FootProps = Pick<RoomActs, "first" | "enough" | "go" | "onCover" | "onClose"> & {
  readonly last?: boolean;
};

/** The acts, where a thumb is. Enough changes one word, and nothing else. */
export function Foot({ first, enough, go, onCover, onClose, last = false }: FootProps) {
  const say = useSay();
  return (
    <div className="live-foot">
      <button type="button" disabled={first} onClick={() => go(-1)}>
        {say("live.back")}
      </button>
      <button type="button" onClick={onCover}>
        {say("live.cover")}
      </button>
      <button type="button" onClick={onClose}>
        {say(enough ? "live.close-enough" : "live.close")}
      </button>
      <button type="button" className="primary" disabled={last} onClick={() => go(1)}>
        {say("live.next")}
      </button>
    </div>
  );
}
