// Exports of Telegram: each message that has words is a report of its channel, at the time that the export gives, in the export's zone.
import { type PageElement, parsePage } from "./dom.ts";
import { blockText } from "./html-text.ts";
import type { Provenance } from "./provenance.ts";
import { publishedDay } from "./published.ts";

export interface Message {
  readonly id: string;
  readonly text: string;
  readonly channel: string | null;
  readonly published: string | null;
  readonly provenance: Provenance;
}

export interface Channel {
  readonly messages: readonly Message[];
  /** Messages without words: pictures, stickers, those who joined. */
  readonly wordless: number;
}

type Values = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);
const word = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : typeof value === "number" ? String(value) : null;

/** The chats of a JSON export: of one chat, or of an account. Null where the value is none. */
export function chatsIn(value: unknown): readonly Values[] | null {
  if (!isObject(value)) return null;
  const list = isObject(value.chats) && Array.isArray(value.chats.list) ? (value.chats.list as unknown[]) : [value];
  const chats = list
    .filter(isObject)
    .filter((chat) => Array.isArray(chat.messages) && ("name" in chat || "type" in chat) && areMessages(chat.messages as unknown[]));
  return chats.length > 0 ? chats : null;
}

const areMessages = (messages: readonly unknown[]): boolean =>
  messages.length === 0 ||
  messages.slice(0, 5).every((message) => isObject(message) && "id" in message && ("date" in message || "date_unixtime" in message));

export function messagesOf(chat: Values): Channel {
  const channel = word(chat.name);
  const name = word(chat.id) ?? channel ?? "chat";
  const out: Message[] = [];
  let wordless = 0;
  let album: { readonly key: string; readonly ids: string[]; readonly at: number } | null = null;
  for (const message of chat.messages as readonly unknown[]) {
    if (!isObject(message)) continue;
    const text = plainText(message.text) || plainText(message.text_entities);
    const id = word(message.id) ?? String(out.length + 1);
    const media = "photo" in message || "file" in message || "media_type" in message;
    const key = media ? `${word(message.from_id)} ${word(message.date_unixtime) ?? word(message.date)}` : "";
    if (text.trim() === "") {
      // pictures sent in one breath are one album: its words stand on one of them
      if (album && media && album.key === key) album.ids.push(id);
      else if (message.type === "message") wordless++;
      continue;
    }
    const ids: string[] = [];
    album = media ? { key, ids, at: out.length } : null;
    const given: Provenance = {
      ...(channel === null ? {} : { channel }),
      message: id,
      ...some("forwardedFrom", word(message.forwarded_from)),
      ...some("sender", word(message.from) === channel ? null : word(message.from)),
      ...some("edited", publishedDay(message.edited)),
      ...some("replyTo", word(message.reply_to_message_id)),
      ...some("zone", zoneOf(message)),
      album: ids,
    };
    out.push({
      id: `${name}-${id}`,
      text,
      channel,
      published: publishedDay(message.date) ?? publishedDay(Number(message.date_unixtime)),
      provenance: given,
    });
  }
  return { messages: out.map(withoutEmptyAlbum), wordless };
}

function withoutEmptyAlbum(message: Message): Message {
  const { album, ...rest } = message.provenance;
  return album && album.length > 0 ? message : { ...message, provenance: rest };
}

type Word = "forwardedFrom" | "sender" | "edited" | "replyTo" | "zone";
const some = (key: Word, value: string | null): Provenance => (value === null ? {} : { [key]: value });

/** Text is a string, or pieces of it with their markup. */
function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return (value as unknown[])
    .map((piece) => (typeof piece === "string" ? piece : isObject(piece) && typeof piece.text === "string" ? piece.text : ""))
    .join("");
}

/** The export gives local time and Unix seconds: their difference is the zone, in steps of a quarter of an hour. */
function zoneOf(message: Values): string | null {
  const local = typeof message.date === "string" ? Date.parse(`${message.date.slice(0, 19)}Z`) : Number.NaN;
  const seconds = Number(message.date_unixtime);
  if (Number.isNaN(local) || !Number.isFinite(seconds)) return null;
  const minutes = Math.round((local / 1000 - seconds) / 900) * 15;
  if (Math.abs(minutes) > 14 * 60) return null;
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
}

/** Is a page one of an export's? */
export const looksLikeTelegram = (html: string): boolean =>
  html.includes('class="history"') && html.includes("message default") && html.includes("page_header");

/** «05.03.2024 10:00:00 UTC+03:00» */
const STAMP = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}):(\d{2})(?::\d{2})?(?: UTC([+-]\d{2}:\d{2}))?/;

export function messagesOfPage(html: string): Channel {
  const document = parsePage(html);
  const channel = textAt(document.querySelector(".page_header .text"));
  const out: Message[] = [];
  let wordless = 0;
  let sender: string | null = null;
  for (const element of document.querySelectorAll(".message.default")) {
    const forwarded = element.querySelector(".forwarded");
    const from = [...element.querySelectorAll(".from_name")].find((name) => !forwarded || !holds(forwarded, name));
    sender = textAt(from ?? null) ?? sender;
    const words = (forwarded ?? element).querySelector(".text");
    const text = words ? blockText(words) : "";
    const id = (element.getAttribute("id") ?? "").replace(/^message-?/, "") || String(out.length + 1);
    if (text === "") {
      wordless++;
      continue;
    }
    const dates = [...element.querySelectorAll(".date.details")].filter((date) => !forwarded || !holds(forwarded, date));
    const stamp = STAMP.exec(dates[0]?.getAttribute("title") ?? "");
    const origin = forwarded ? forwardedName(forwarded.querySelector(".from_name")) : null;
    out.push({
      id: `${channel ?? "chat"}-${id}`,
      text,
      channel,
      published: stamp ? publishedDay(`${stamp[3]}-${stamp[2]}-${stamp[1]}T${stamp[4]}:${stamp[5]}`) : null,
      provenance: {
        ...(channel === null ? {} : { channel }),
        message: id,
        ...some("forwardedFrom", origin),
        ...some("sender", sender === channel ? null : sender),
        ...some("zone", stamp?.[6] ?? null),
      },
    });
  }
  return { messages: out, wordless };
}

function holds(outer: PageElement, inner: PageElement): boolean {
  for (let at: PageElement | null = inner; at; at = at.parentElement) if (at === outer) return true;
  return false;
}

const textAt = (element: PageElement | null): string | null => (element ? blockText(element) || null : null);

/** The name that stands over a forwarded message, without the time behind it. */
function forwardedName(element: PageElement | null): string | null {
  const time = element?.querySelector(".date");
  const stamp = time ? blockText(time) : "";
  const text = textAt(element);
  return text === null ? null : (stamp !== "" && text.endsWith(stamp) ? text.slice(0, -stamp.length) : text).trim() || null;
}
