// What the screens ask, each as a cached query. Keys hold the whole question, so that going back shows at once what was there.
import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type {
  IncidentAnswer,
  IncidentsAnswer,
  OverviewAnswer,
  ReportAnswer,
  ReportsAnswer,
  TimelineAnswer,
} from "../../../src/model/workbench.ts";
import { ask, Problem } from "./client.ts";

export const PAGE = 100;

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 600_000,
        retry: (tries, error) => !(error instanceof Problem) && tries < 2,
        refetchOnWindowFocus: true,
      },
    },
  });

const withQuery = (path: string, query: string): string => (query ? `${path}?${query}` : path);
const extended = (query: string, more: Readonly<Record<string, string | number>>): string => {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) parameters.set(name, String(value));
  return parameters.toString();
};

export const useOverview = () =>
  useQuery({ queryKey: ["overview"], queryFn: ({ signal }) => ask<OverviewAnswer>("/api/overview", signal) });

/** Pages of incidents for a filter query as it stands in the address. */
export const useIncidents = (query: string) =>
  useInfiniteQuery({
    queryKey: ["incidents", query],
    queryFn: ({ pageParam, signal }) =>
      ask<IncidentsAnswer>(`/api/incidents?${extended(query, { offset: pageParam, limit: PAGE })}`, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : undefined),
    placeholderData: keepPreviousData,
  });

export const useTimeline = (query: string) =>
  useQuery({
    queryKey: ["timeline", query],
    queryFn: ({ signal }) => ask<TimelineAnswer>(withQuery("/api/timeline", query), signal),
    placeholderData: keepPreviousData,
  });

export const useIncident = (id: string) =>
  useQuery({
    queryKey: ["incident", id],
    queryFn: ({ signal }) => ask<IncidentAnswer>(`/api/incidents/${encodeURIComponent(id)}`, signal),
  });

export const useReports = (query: string) =>
  useInfiniteQuery({
    queryKey: ["reports", query],
    queryFn: ({ pageParam, signal }) => ask<ReportsAnswer>(`/api/reports?${extended(query, { offset: pageParam, limit: PAGE })}`, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : undefined),
    placeholderData: keepPreviousData,
  });

export const useReport = (id: string) =>
  useQuery({ queryKey: ["report", id], queryFn: ({ signal }) => ask<ReportAnswer>(`/api/reports/${encodeURIComponent(id)}`, signal) });
