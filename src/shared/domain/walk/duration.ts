/** The pace at which two people talk while they walk, when they have not set their own. Kilometres an hour. */
export const usualPace = 4

/**
 * Naismith's rule (W. W. Naismith, Scottish Mountaineering Club Journal 2, 1892): an hour for every 2,000 feet of climbing
 * on top of the time for the distance. Here as minutes a metre.
 */
const minutesPerMetreUp = 60 / 609.6

/** Standing still at a question. Minutes; our own estimate. */
const minutesPerStop = 3
/** Those who talk stand still, look round and turn back: the slow end lies so much higher. Our own estimate. */
const slowShare = 0.2

/**
 * How long a walk takes, in minutes rounded to five: the quick end walks on at the pair's pace, the slow end lingers.
 * `km` above 0, `up` metres of climbing (null: flat or unknown), `pace` km/h, `stops` question stops.
 */
export function walkingTime(
  km: number,
  up: number | null,
  pace: number = usualPace,
  stops = 0,
): { low: number; high: number } {
  const walking = (km / pace) * 60 + (up ?? 0) * minutesPerMetreUp
  const low = toFive(walking)
  return { low, high: Math.max(low + 5, toFive(walking * (1 + slowShare) + stops * minutesPerStop)) }
}

const toFive = (minutes: number) => Math.max(5, Math.round(minutes / 5) * 5)
