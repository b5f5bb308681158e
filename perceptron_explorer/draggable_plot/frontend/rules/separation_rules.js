/** The rules of separation, which `later.js` fetches for the scenes that name them. */
import * as separation from "./of_separation.js";

/** @type {Record<string, Function>} */
export const RULES = {
  separation_proof: separation.separationProof,
  all_features: separation.allFeatures,
  is_same: separation.isSame,
  in_hull: separation.inHull,
};
