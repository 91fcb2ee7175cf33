// The neutral words for each kind: English head and the way its target hangs on it, Arabic verbal noun and its preposition.
import type { EventKind } from "../../model/index.ts";

export interface KindWords {
  readonly en: string;
  /** Before the target: "Shelling of X", "Attack on X". */
  readonly enTarget: string;
  readonly ar: string;
  readonly arTarget: string;
  /** Both sides do it: "Clash between X and Y". */
  readonly both: boolean;
}

const row = (en: string, enTarget: string, ar: string, arTarget: string, both = false): KindWords => ({ en, enTarget, ar, arTarget, both });

export const KIND_WORDS: Readonly<Record<EventKind, KindWords>> = {
  clash: row("Clash", "against", "اشتباك", "ضد", true),
  attack: row("Armed attack", "on", "هجوم مسلح", "على"),
  raid: row("Raid", "on", "اقتحام", "استهدف"),
  shelling: row("Shelling", "of", "قصف", "على"),
  airstrike: row("Airstrike", "on", "غارة جوية", "على"),
  "drone-strike": row("Drone strike", "on", "ضربة بطائرة مسيرة", "على"),
  explosion: row("Explosion", "hitting", "انفجار", "أصاب"),
  "suicide-attack": row("Suicide attack", "on", "هجوم انتحاري", "على"),
  assassination: row("Assassination", "of", "اغتيال طال", ""),
  killing: row("Killing", "of", "قتل طال", ""),
  offensive: row("Offensive", "against", "هجوم واسع", "على"),
  "security-campaign": row("Security campaign", "against", "حملة أمنية", "ضد"),
  "territory-taken": row("Ground taken", "at", "سيطرة بالقتال", "على"),
  siege: row("Siege", "of", "حصار", "على"),
  closure: row("Closure", "affecting", "إغلاق أو منع حركة", "طال"),
  deployment: row("Deployment", "to", "انتشار قوات", "في"),
  withdrawal: row("Withdrawal", "from", "انسحاب", "من"),
  arrest: row("Arrest", "of", "اعتقال طال", ""),
  abduction: row("Abduction", "of", "خطف طال", ""),
  capture: row("Capture", "of", "أسر طال", ""),
  release: row("Release", "of", "إفراج", "عن"),
  handover: row("Handover", "to", "تسليم", "إلى"),
  displacement: row("Displacement", "of", "نزوح أو إجلاء طال", ""),
  destruction: row("Destruction", "of", "تدمير أو إحراق طال", ""),
  meeting: row("Meeting", "with", "اجتماع", "مع", true),
  negotiation: row("Negotiation", "with", "تفاوض", "مع", true),
  agreement: row("Agreement", "with", "اتفاق", "مع", true),
  mediation: row("Mediation", "for", "وساطة", "لدى", true),
  demand: row("Demand", "on", "مطالبة", "موجهة إلى"),
  refusal: row("Refusal", "towards", "رفض", "موجه إلى"),
  threat: row("Threat", "against", "تهديد", "موجه إلى"),
  pledge: row("Pledge", "to", "تعهد", "أمام"),
  visit: row("Visit", "to", "زيارة", "إلى"),
  appointment: row("Change of office", "concerning", "تغيير في منصب", "يخص"),
  decree: row("Official decision", "concerning", "قرار رسمي", "يخص"),
  election: row("Election", "of", "انتخاب", "يخص"),
  accusation: row("Accusation", "against", "اتهام", "موجه إلى"),
  protest: row("Protest", "against", "احتجاج", "ضد"),
  strike: row("Strike", "against", "إضراب", "ضد"),
  aid: row("Aid", "for", "إغاثة", "لصالح"),
  crime: row("Crime", "against", "جريمة", "بحق"),
  presence: row("Presence", "of", "وجود", "ل"),
  control: row("Control", "over", "سيطرة", "على"),
  other: row("Event", "concerning", "حدث", "يخص"),
};

const MONTHS_EN = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTHS_AR = [
  "كانون الثاني/يناير",
  "شباط/فبراير",
  "آذار/مارس",
  "نيسان/أبريل",
  "أيار/مايو",
  "حزيران/يونيو",
  "تموز/يوليو",
  "آب/أغسطس",
  "أيلول/سبتمبر",
  "تشرين الأول/أكتوبر",
  "تشرين الثاني/نوفمبر",
  "كانون الأول/ديسمبر",
];

interface Day {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}
const dayOf = (iso: string): Day => ({ year: iso.slice(0, 4), month: Number(iso.slice(5, 7)) - 1, day: Number(iso.slice(8, 10)) });
const write = (d: Day, months: readonly string[], withDay = true) => `${withDay ? `${d.day} ` : ""}${months[d.month] ?? ""} ${d.year}`;

/** An interval in words: "15 March 2022", "March 2022", "2022", "1 to 3 March 2022", "since 3 March 2022". */
export function interval(start: string | null, end: string | null, language: "en" | "ar"): string | null {
  const months = language === "en" ? MONTHS_EN : MONTHS_AR;
  if (start === null && end === null) return null;
  if (start === null) return `${language === "en" ? "until" : "حتى"} ${write(dayOf(end ?? ""), months)}`;
  const a = dayOf(start);
  if (end === null) return `${language === "en" ? "since" : "منذ"} ${write(a, months)}`;
  const b = dayOf(end);
  if (start.slice(0, 10) === end.slice(0, 10)) return write(a, months);
  const lastOfMonth = new Date(Date.UTC(Number(b.year), b.month + 1, 0)).getUTCDate();
  if (a.day === 1 && b.day === lastOfMonth) {
    if (a.year === b.year && a.month === 0 && b.month === 11) return a.year;
    if (a.year === b.year && a.month === b.month) return write(a, months, false);
  }
  return language === "en" ? `${write(a, months)} to ${write(b, months)}` : `من ${write(a, months)} إلى ${write(b, months)}`;
}
