import { useEffect } from "react";

/** Keeps the screen on while the page is looked at, where the browser can; asks again when one comes back to it. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const hold = async () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      try {
        const held = await navigator.wakeLock.request("screen");
        if (gone) await held.release();
        else lock = held;
      } catch {
        // A low battery or a setting forbids it; the screen then behaves as it always does.
      }
    };
    const onShown = () => void hold();
    void hold();
    document.addEventListener("visibilitychange", onShown);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", onShown);
      void lock?.release();
    };
  }, []);
}
