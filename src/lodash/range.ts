/** `lodash/range` as JSON Forms calls it: whole numbers from `start` to before `end`, a step apart. */
function range(start: number, end: number, step: number): readonly number[] {
  const length = Math.max(0, Math.ceil((end - start) / step));
  return Array.from({ length }, (_, at) => start + at * step);
}

export default range;
