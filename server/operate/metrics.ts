/** Counts what happens, by route pattern and status alone: nothing in it tells who did what. */
export interface Metrics {
  /** One request that was answered. */
  observe(request: Observed): void;
  /** All of it in the text format of Prometheus. `gauges` are read at that moment. */
  text(gauges: Readonly<Record<string, number>>): string;
}

interface Observed {
  readonly method: string;
  /** The route's pattern, never the address. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

const BOUNDS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  readonly counts: number[];
  sum: number;
  total: number;
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Series>();
  return {
    observe({ method, route, status, seconds }) {
      const labels = `method="${escape(method)}",route="${escape(route)}"`;
      const counted = `${labels},status="${status}"`;
      requests.set(counted, (requests.get(counted) ?? 0) + 1);
      const series = durations.get(labels) ?? { counts: BOUNDS.map(() => 0), sum: 0, total: 0 };
      durations.set(labels, series);
      series.sum += seconds;
      series.total += 1;
      const bucket = BOUNDS.findIndex((bound) => seconds <= bound);
      if (bucket >= 0) series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    },
    text(gauges) {
      return [
        "# HELP vordruck_requests_total Requests answered.",
        "# TYPE vordruck_requests_total counter",
        ...[...requests].map(([labels, count]) => `vordruck_requests_total{${labels}} ${count}`),
        "# HELP vordruck_request_seconds How long requests took to answer.",
        "# TYPE vordruck_request_seconds histogram",
        ...[...durations].flatMap(([labels, series]) => histogram(labels, series)),
        ...Object.entries(gauges).flatMap(([name, value]) => [
          `# TYPE vordruck_${name} gauge`,
          `vordruck_${name} ${value}`,
        ]),
        "",
      ].join("\n");
    },
  };
}

function histogram(labels: string, { counts, sum, total }: Series): readonly string[] {
  let below = 0;
  const buckets = BOUNDS.map((bound, index) => {
    below += counts[index] ?? 0;
    return `vordruck_request_seconds_bucket{${labels},le="${bound}"} ${below}`;
  });
  return [
    ...buckets,
    `vordruck_request_seconds_bucket{${labels},le="+Inf"} ${total}`,
    `vordruck_request_seconds_sum{${labels}} ${sum}`,
    `vordruck_request_seconds_count{${labels}} ${total}`,
  ];
}

function escape(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
