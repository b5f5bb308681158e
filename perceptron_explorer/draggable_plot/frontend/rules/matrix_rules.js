/**
 * The rules of the views on matrices, by the names that perceptron_explorer/scenes/rules/matrix_rules.py has.
 * @typedef {import("../types.js").Matrix} Matrix
 */
import * as cells from "./cells.js";
import * as descent from "./descent.js";
import * as matrices from "./matrices.js";
import * as planeMap from "./plane_map.js";
import * as tensor from "./tensor.js";
import { rowOf } from "../scene/constants.js";

/** @type {Record<string, Function>} */
export const MATRIX_RULES = {
  nth: (/** @type {number} */ index, /** @type {any[]} */ ...options) => options[index],
  stacked: matrices.stacked,
  columns: matrices.columns,
  written: matrices.written,
  shortened: (/** @type {number[]} */ vector, /** @type {string} */ count) => vector.slice(0, Number(count)),
  below: (/** @type {number} */ value, /** @type {number} */ limit) => (value < limit ? value : null),
  compared: matrices.compared,
  sign: Math.sign,
  of_length: (/** @type {any[]} */ values, /** @type {number} */ length) => (values.length === length ? values : null),
  shape_of: (/** @type {Matrix} */ { nRows, nColumns }) => [nRows, nColumns],
  fits: matrices.fits,
  matrix_product: matrices.matrixProduct,
  matrix_vector_product: matrices.matrixVectorProduct,
  row_at: matrices.rowAt,
  column_at: matrices.columnAt,
  determinant: matrices.determinant,
  rank_of_plane_map: matrices.rankOfPlaneMap,
  image_of: planeMap.imageOf,
  image_line: planeMap.imageLine,
  moved_points: planeMap.movedPoints,
  moved_grid: planeMap.movedGrid,
  descent_path: descent.descentPath,
  rms_residual: descent.rmsResidual,
  line_ends: descent.lineEnds,
  last_row: (/** @type {Matrix} */ table) => rowOf(table, table.nRows - 1),
  ones_for: (/** @type {Matrix} */ table) => new Array(table.nRows).fill(1),
  grid_places: cells.gridPlaces,
  transposed_places: cells.transposedPlaces,
  shape_turned: cells.shapeTurned,
  name_place: cells.namePlace,
  bracket_lines: cells.bracketLines,
  beside_places: cells.besidePlaces,
  row_flags: cells.rowFlags,
  column_flags: cells.columnFlags,
  row_term_flags: cells.rowTermFlags,
  column_term_flags: cells.columnTermFlags,
  picked: tensor.picked,
  picked_shape: tensor.pickedShape,
  picked_entry: tensor.pickedEntry,
  first_picked: tensor.firstPicked,
  index_at: tensor.indexAt,
  n_flagged: (/** @type {number[]} */ flags) => flags.filter(Boolean).length,
  entry_flags: cells.entryFlags,
  entry_place: cells.entryPlace,
  entry_at: cells.entryAt,
  within_table: cells.withinTable,
};
