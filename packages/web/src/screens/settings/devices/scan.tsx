import { useEffect, useRef, useState } from "react";
import { useSay } from "../../../language.tsx";

/** The browser's own reader of squares, where there is one. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorMaker = new (options: { formats: readonly string[] }) => Detector;

/** How often the picture is looked at, in milliseconds. */
const pace = 200;

/** Looks through the camera until a square is read; ends with the dialog. */
export function Scan({ onFound }: { onFound: (text: string) => void }) {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onFound);
  found.current = onFound;
  const [state, setState] = useState<"looking" | "none" | "refused">("looking");
  useEffect(() => {
    const end = new AbortController();
    look(video.current, end.signal).then(
      (text) => text !== undefined && found.current(text),
      (fault) => setState(fault instanceof CannotScan ? "none" : "refused"),
    );
    return () => end.abort();
  }, []);
  if (state === "none") return <p role="status">{say("devices.scan-none")}</p>;
  if (state === "refused") return <p role="status">{say("devices.scan-refused")}</p>;
  return (
    <>
      <p role="status">{say("devices.scan-looking")}</p>
      <video ref={video} className="scan-view" aria-label={say("devices.scan-label")} muted playsInline />
    </>
  );
}

class CannotScan extends Error {}

async function look(video: HTMLVideoElement | null, end: AbortSignal): Promise<string | undefined> {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  if (!maker || !video || !navigator.mediaDevices?.getUserMedia) throw new CannotScan();
  const detector = new maker({ formats: ["qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  try {
    video.srcObject = stream;
    await video.play();
    while (!end.aborted) {
      const [first] = await detector.detect(video);
      if (first) return first.rawValue;
      await new Promise((next) => setTimeout(next, pace));
    }
    return undefined;
  } finally {
    stop();
  }
}
