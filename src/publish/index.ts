// What leaves the record, by format.
export { recordJson } from "./json.ts";
