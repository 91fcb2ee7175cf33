// Errors as the service answers them: the registry's code and message, with the status that fits.
import { type ErrorCode, IsnadError } from "../model/errors.ts";

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 421 | 429 | 500 | 503;

const STATUS: Partial<Record<ErrorCode, ProblemStatus>> = {
  E_QUERY: 400,
  E_TOKEN: 401,
  E_ORIGIN: 403,
  E_HOST: 421,
  E_NOT_FOUND: 404,
  E_METHOD: 405,
  E_BUSY: 429,
};

export interface Problem {
  readonly error: { readonly code: ErrorCode | "E_SERVICE"; readonly message: string };
}

/** The body and status for an error; what is not of the registry tells nothing of itself to the outside. */
export function problemOf(error: unknown): { readonly body: Problem; readonly status: ProblemStatus } {
  if (error instanceof IsnadError)
    return { body: { error: { code: error.code, message: error.message } }, status: STATUS[error.code] ?? 500 };
  return { body: { error: { code: "E_SERVICE", message: "the service failed on this request; its terminal says why" } }, status: 500 };
}
