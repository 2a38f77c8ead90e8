/** One difference between two versions of a route, told in Dutch. */
export type Change = {
  /** Ids of the steps it is about (a shared duty belongs to several); empty for the route as a whole. */
  steps: readonly string[];
  /** The heading it stands under: titles of steps, or the part of the route. */
  heading: string;
  sentence: string;
  /** Whether a running case that is moved to the new version meets another rule; false when only words differ. */
  touchesCases: boolean;
};
