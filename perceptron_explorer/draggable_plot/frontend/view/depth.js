/**
 * Near and far in space: Plotly draws all points of one size. What is near is drawn larger, and
 * what is far smaller and paler, once the camera has come to rest.
 * @typedef {import("./space.js").SpaceView} SpaceView
 */
import { spacePoints, updateSpaceTrace } from "./plotly_internals.js";

const REST_MS = 60;
const [SMALLEST, LARGEST] = [0.75, 1.4];
/** Plotly takes a size of its own for each point as a diameter, and one for all as a radius. */
const TO_DIAMETER = 2;
/** How much of the ground is mixed into the colour of what is farthest. */
const HAZE = 0.45;
const MOST_POINTS = 2000;

export class Depth {
  /** @param {HTMLElement} gd */
  constructor(gd) {
    this.gd = gd;
    this.timer = 0;
    const style = getComputedStyle(gd);
    this.ground = style.getPropertyValue("--ground").trim();
    /** Size and colour of each trace's points as it was drawn. @type {Map<string, {size: number, color: string}>} */
    this.drawn = new Map();
  }

  /** @param {SpaceView} view */
  follow(view) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.draw(view), REST_MS);
  }

  /** @param {SpaceView} view */
  draw(view) {
    const [low, high] = view.box();
    const corners = Array.from({ length: 8 }, (_, i) =>
      low.map((entry, axis) => ((i >> axis) & 1 ? high[axis] : entry)),
    );
    const depths = corners.map((corner) => view.depth(corner));
    const [near, far] = [Math.min(...depths), Math.max(...depths)];
    for (const { uid, marker, points } of spacePoints(this.gd)) {
      if (points.length > MOST_POINTS) continue;
      const { size, color } = this.first(uid, marker);
      const shares = points.map((point) => (view.depth(point) - near) / (far - near));
      updateSpaceTrace(this.gd, uid, {
        marker: {
          ...marker,
          size: shares.map((share) => TO_DIAMETER * size * (LARGEST - share * (LARGEST - SMALLEST))),
          color: shares.map((share) => mixed(color, this.ground, HAZE * share)),
        },
      });
    }
  }

  /** @param {string} uid @param {{size: any, color: any}} marker */
  first(uid, { size, color }) {
    if (!Array.isArray(size)) this.drawn.set(uid, { size, color });
    return this.drawn.get(uid) ?? { size: 6, color: "#888888" };
  }

  stop() {
    clearTimeout(this.timer);
  }
}

/** @param {string} one @param {string} other @param {number} share  of the other */
function mixed(one, other, share) {
  const [a, b] = [one, other].map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
  const parts = a.map((entry, i) => Math.round(entry + Math.max(0, Math.min(1, share)) * (b[i] - entry)));
  return parts.some(Number.isNaN) ? one : `rgb(${parts.join(",")})`;
}
