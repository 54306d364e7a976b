import { ashgroveHospice } from "./ashgrove-hospice.ts";
import { cityHospital } from "./city-hospital.ts";
import { fernStreet } from "./fern-street.ts";
import { beginning } from "./mara.ts";
import { millbrookHome } from "./millbrook-home.ts";
import { northgateClinic } from "./northgate-clinic.ts";
import { Telling } from "./telling.ts";

/**
 * The journal of one sample seeker, Mara: five weeks of a search, told relative to now, every screen alive.
 * The same now in the same time zone gives the same text.
 * @param now milliseconds since 1970
 * @returns one entry a line, as a copy of a journal has them
 */
export function sampleJournal(now: number): string {
  const t = new Telling(now);
  const mara = beginning(t);
  cityHospital(t, mara);
  fernStreet(t, mara);
  millbrookHome(t, mara);
  ashgroveHospice(t, mara);
  northgateClinic(t, mara);
  return t.text;
}
