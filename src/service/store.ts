// What the service asks of the record: the reading side of the store, so that a test can stand in for the file.
import type { RecordStore } from "../record/store.ts";

export type ServedRecord = Pick<RecordStore, "path" | "counts" | "incident" | "report" | "exportRecord" | "content" | "log">;
