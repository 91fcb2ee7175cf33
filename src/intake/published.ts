// A publication day as a source writes it, to the form the reader takes. What is no day of the calendar is null, never a guess.

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `2024-03-05`, `2024-03-05T14:20` from ISO, `2024/3/5 14:20`, `Tue, 05 Mar 2024 14:20:00 +0300` or Unix seconds. The hour is the source's own. */
export function publishedDay(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value) && value > 1e8 && value < 1e11)
    return new Date(value * 1000).toISOString().slice(0, 16);
  if (typeof value !== "string") return null;
  const text = value.trim().slice(0, 60);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2}))?/.exec(text);
  if (iso) return moment(iso[1], iso[2], iso[3], iso[4], iso[5]);
  const mail = /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})(?: (\d{1,2}):(\d{2}))?/.exec(text);
  if (mail) return moment(mail[3], String(MONTHS.indexOf((mail[2] ?? "").toLowerCase()) + 1), mail[1], mail[4], mail[5]);
  return null;
}

function moment(year = "", month = "", day = "", hour?: string, minute?: string): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return iso;
  return `${iso}T${hour.padStart(2, "0")}:${minute}`;
}
