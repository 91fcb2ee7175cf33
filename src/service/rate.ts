// How often one peer may ask: a bucket of requests that fills again with time. Keeps a runaway page from starving the rest.

export interface RateSetting {
  readonly burst: number;
  /** Requests a second that come back. */
  readonly refill: number;
  /** Peers remembered at once; the longest unseen is forgotten first. */
  readonly peers: number;
}

export const DEFAULT_RATE: RateSetting = { burst: 600, refill: 120, peers: 1000 };

/** Returns a function that says whether `peer` may ask now (`now` in milliseconds). */
export function makeRate(setting: RateSetting = DEFAULT_RATE): (peer: string, now: number) => boolean {
  const buckets = new Map<string, { left: number; at: number }>();
  return (peer, now) => {
    const bucket = buckets.get(peer) ?? { left: setting.burst, at: now };
    buckets.delete(peer);
    const left = Math.min(setting.burst, bucket.left + ((now - bucket.at) / 1000) * setting.refill);
    buckets.set(peer, { left: left >= 1 ? left - 1 : left, at: now });
    if (buckets.size > setting.peers) {
      const eldest = buckets.keys().next();
      if (!eldest.done) buckets.delete(eldest.value);
    }
    return left >= 1;
  };
}
