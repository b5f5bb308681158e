/**
 * What a figure reads off the description that Python sends.
 * @typedef {import("../types.js").Description} Description
 */
import { sheetTrace } from "../marks/heatmap.js";
import { pointTraces } from "../marks/space_points.js";
import { surfaceTrace } from "../marks/surface.js";

/**
 * Plotly must know from the start what it will draw anew while a handle moves: in space,
 * surfaces and points.
 * @param {Description} description
 */
export function withMovingTraces({ figure, marks, dim }) {
  const surfaces = marks.filter(({ shape }) => shape === "surface").map(surfaceTrace);
  const sheets = marks.filter(({ shape }) => shape === "sheet").map(sheetTrace);
  const points = dim === 3 ? marks.filter(({ shape }) => shape === "points").flatMap(pointTraces) : [];
  return { ...figure, data: [...figure.data, ...surfaces, ...sheets, ...points] };
}

/** The normal of the plane that a picture in space begins with, if a person moves it. @param {Description} description */
export function normalIn({ marks, values }) {
  const surface = marks.find(({ shape }) => shape === "surface");
  const normal = surface && values[surface.of[1]];
  return Array.isArray(normal) && normal.length === 3 ? normal : null;
}

/** All of a description but what changes without a new picture. @param {Description} description */
export function pictureOf({
  values,
  constants,
  answers,
  acknowledged,
  revision,
  viewport,
  usual,
  glideMs,
  steps,
  ...picture
}) {
  return JSON.stringify(picture);
}
