// Bars with a mark across each for the days before; the figures stand in the table below it.
import { chartScale, heightOf } from "./chart-scale.ts";
import { labelEvery } from "./hour-bars.ts";

export interface Bar {
  key: string;
  label: string;
  value: number;
  before: number;
  /** The one that is not over yet. */
  isNow?: boolean;
}

interface BarChartProps {
  bars: readonly Bar[];
  /** What is seen, in a sentence. */
  label: string;
  short: (value: number) => string;
  nowLabel: string;
}

/** How many labels fit beside each other, on a phone and elsewhere: hours are short, dates are not. */
const ROOM = { hours: { phone: 8, wide: 24 }, dates: { phone: 4, wide: 11 } };

export function BarChart({ bars, label, short, nowLabel }: BarChartProps) {
  const highest = Math.max(0, ...bars.map((bar) => bar.value));
  const scale = chartScale(Math.max(highest, ...bars.map((bar) => bar.before)));
  const room = bars.every((bar) => bar.label.length <= 2) ? ROOM.hours : ROOM.dates;
  const every = labelEvery(bars.length, room.wide);
  const everyOnPhone = every * labelEvery(bars.length / every, room.phone);
  const peak = bars.find((bar) => bar.value === highest && highest > 0)?.key;
  return (
    <div role="img" aria-label={label} className="mt-2 flex min-h-0 flex-1 font-semibold text-ink-2 text-xs">
      <div className="relative mt-5 mb-6 w-12 shrink-0">
        {scale.ticks.map((tick) => (
          <span
            key={tick}
            style={{ bottom: `${heightOf(tick, scale)}%` }}
            className="money absolute left-0 translate-y-1/2"
          >
            {short(tick)}
          </span>
        ))}
      </div>
      <div className="relative mt-5 mb-6 min-h-40 min-w-0 flex-1 border-line-strong border-b">
        {scale.ticks.map((tick) => (
          <span
            key={tick}
            style={{ bottom: `${heightOf(tick, scale)}%` }}
            className="absolute inset-x-0 border-line border-t"
          />
        ))}
        <div className="absolute inset-0 flex">
          {bars.map((bar, at) => (
            <div key={bar.key} className="relative min-w-0 flex-1">
              <span
                style={{ height: `${heightOf(bar.value, scale)}%` }}
                className="absolute inset-x-[22%] bottom-0 rounded-t-[min(6px,30%)] bg-accent"
              />
              {bar.before > 0 && (
                <span
                  style={{ bottom: `${heightOf(bar.before, scale)}%` }}
                  className="absolute inset-x-[12%] h-[2.5px] translate-y-1/2 rounded-full bg-ink"
                />
              )}
              {(bar.key === peak || bar.isNow === true) && (
                <span
                  style={{ bottom: `calc(${heightOf(Math.max(bar.value, bar.before), scale)}% + 6px)` }}
                  className={`absolute left-1/2 -translate-x-1/2 whitespace-nowrap font-bold ${bar.isNow === true ? "text-accent-ink" : "text-ink"}`}
                >
                  {bar.isNow === true ? nowLabel : short(bar.value)}
                </span>
              )}
              {at % every === 0 && (
                <span
                  className={`money absolute top-full left-1/2 mt-1.5 -translate-x-1/2 whitespace-nowrap ${at % everyOnPhone === 0 ? "" : "max-s:hidden"}`}
                >
                  {bar.label}
                </span>
              )}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
