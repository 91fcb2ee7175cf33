// The orders that the service knows, as the list offers them.
import type { Order } from "../../../src/model/workbench.ts";

export const ORDERS = ["time-desc", "time", "reports", "differences"] as const satisfies readonly Order[];
