/** What changed while a stage is judged, without scores: for those who watch it. */
export function stageTopic(stageId: string): string {
  return `stage:${stageId}`;
}

/** What changed for one judge: a spread, a re-score, a reopening, another tablet. */
export function seatTopic(seatId: string): string {
  return `seat:${seatId}`;
}
