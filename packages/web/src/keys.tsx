import { useSay } from "./language.tsx";
import { Dialog } from "./parts/dialog.tsx";

const rows = [
  [["Ctrl K", "⌘ K"], "keys.palette"],
  [["?"], "keys.help"],
  [["1", "2", "3"], "keys.doors"],
  [["Alt ↑", "Alt ↓"], "keys.rank"],
  [["→", "←"], "keys.live"],
  [["0", "…", "4"], "keys.levels"],
  [["C"], "keys.cover"],
  [["Esc"], "keys.esc"],
] as const;

/** What the keyboard can do. */
export function Keys({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say("keys.title")} onClose={onClose}>
      <dl className="keys lines">
        {rows.map(([keys, words]) => (
          <div key={words} className="row apart">
            <dt>{say(words)}</dt>
            <dd className="row">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
