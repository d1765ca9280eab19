import type { Occur } from './happening.ts';

/** A lateness is disputed and taken out: the one that is named, or the worst that no other happening takes out. */
export const disputeResolved: Occur<'dispute-resolved'> = (course, { about }, month, { disputable }) => {
  const taken = new Set(course.disputes.map((dispute) => dispute.about));
  const wanted = about === undefined ? disputable.find((id) => !taken.has(id)) : disputable.find((id) => id === about);
  if (wanted !== undefined && !taken.has(wanted)) course.disputes.push({ month, about: wanted });
};
