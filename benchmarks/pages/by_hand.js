/**
 * The hyperplane page's numbers and their panel, written by hand for this one scene: no
 * rules, no templates read at run time, one pass over the leaves, nothing allocated for
 * them. floor.html and plotly.html differ only in how they draw.
 */

export const load = async () => (await fetch(new URLSearchParams(location.search).get("data"))).json();

/** A number with a true minus sign, and never "−0.00". */
export function fixed(value, digits) {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `\u2212${text}` : text;
}
const term = (value) => {
  const text = fixed(value, 2);
  return text.startsWith("\u2212") ? `\u2212 ${text.slice(1)}` : `+ ${text}`;
};
const factor = (value) => (fixed(value, 2).startsWith("\u2212") ? `(${fixed(value, 2)})` : fixed(value, 2));

/** Sorts the leaves by w and b: counts, margin, and which rows changed between right and wrong. */
export function makeJudge({ X, y }) {
  const n = y.length;
  const [x0, x1] = [0, 1].map((axis) => Float64Array.from(X, (row) => row[axis]));
  const labels = Uint8Array.from(y);
  const wrong = new Uint8Array(n);
  const flipped = new Int32Array(n);
  const verdict = { n, x0, x1, wrong, flipped, flips: 0, tp: 0, fp: 0, fn: 0, tn: 0, margin: 0 };
  return (w0, w1, b) => {
    let [fp, fn, yes, flips, margin] = [0, 0, 0, 0, Infinity];
    for (let i = 0; i < n; i++) {
      const z = x0[i] * w0 + x1[i] * w1 + b;
      const fires = z >= 0 ? 1 : 0;
      const label = labels[i];
      const distance = label ? z : -z;
      if (distance < margin) margin = distance;
      yes += label;
      const bad = fires ^ label;
      if (bad) fires ? fp++ : fn++;
      if (bad !== wrong[i]) {
        wrong[i] = bad;
        flipped[flips++] = i;
      }
    }
    verdict.flips = flips;
    verdict.fp = fp;
    verdict.fn = fn;
    verdict.tp = yes - fn;
    verdict.tn = n - yes - fp;
    verdict.margin = margin / Math.hypot(w0, w1);
    return verdict;
  };
}

const SUB = ["₁", "₂", "₃"];
const each = (dim, make, between = " ") => Array.from({ length: dim }, (_, k) => make(k)).join(between);

/** The panel: the component's groups and sentences, each number a text node. */
const panelHtml = ([no, yes], start, dim) => `
  <section style="--height: ${164 + 46 * dim}px"><h3>Hyperplane</h3>
    <p class="equation">${each(dim, (k) => `<t eq${k}></t> <i>x</i>${SUB[k]}`)} <t bterm></t> = 0</p>
    ${each(dim, (k) => `<p class="line field"><i>w</i>${SUB[k]} <span><t field${k}></t></span></p>`)}
    <p class="line field"><i>b</i> <span><t bfield></t></span></p>
    <button>Put w between the class means</button> <button>Reset</button></section>
  <section style="--height: 190px"><h3>Leaves on the right side of the hyperplane</h3>
    <p class="line">right <span data-readout="correct"><t correct></t></span></p>
    <table><caption>Rows: the leaf. Columns: the perceptron's answer.</caption>
      <tr><td><th><i>y</i> = 1<th><i>y</i> = 0
      <tr><th>▲ ${yes}<td><b><t tp></t></b><td><b><t fn></t></b>
      <tr><th>● ${no}<td><b><t fp></t></b><td><b><t tn></t></b></table>
    <p class="line">smallest margin <span><t margin></t></span></p></section>
  <section style="--height: 205px"><h3>Weights and bias</h3>
    <p class="line"><b>w</b> <span data-readout="w"><t w></t></span></p>
    <p class="line"><i>b</i> <span><t b></t></span></p>
    <p class="line">threshold <i>θ</i> = −<i>b</i> <span><t theta></t></span></p>
    <p class="line">length ‖<b>w</b>‖ <span><t norm></t></span></p>
    <p class="line">${dim === 2 ? "angle" : "direction cosines"} <span><t direction></t></span></p>
    <p class="line">offset −<i>b</i>/‖<b>w</b>‖ <span><t offset></t></span></p></section>
  <section style="--height: 170px"><h3>New leaf</h3>
    <p>${start}</p>
    <p class="two">${each(dim, (k) => `<i>w</i>${SUB[k]}<i>x</i>${SUB[k]}`, " + ")} + <i>b</i> =
      ${each(dim, (k) => `<t factor${k}></t> × <t leaf${k}></t>`, " + ")} <t bsum></t> =
      ${each(dim, (k) => `<t product${k}></t>`)} <t bsum2></t></p>
    <p>= <b><t z></t></b> <t sign></t>, so <i>y</i> = <t y></t>: <b><t name></t></b></p>
    <p class="line">signed distance <span><t distance></t></span></p></section>
  <section style="--height: 60px"><h3>The leaf you point at</h3><p>Point at a leaf, or tab to it.</p></section>`;

/** Builds the panel and returns what writes into it: text nodes, each only when its text is another. */
export function makePanel(panel, { dim, figure, constants, values }) {
  const names = figure.data.map((trace) => trace.name);
  const leaf = values.new_leaf;
  const raw = leaf.map((entry, axis) => entry * constants.scale[axis] + constants.mean[axis]);
  panel.innerHTML = panelHtml(names, raw.map((entry) => `${fixed(entry, 2)} cm`).join(", "), dim);
  const nodes = {};
  for (const slot of panel.querySelectorAll("t")) {
    const node = document.createTextNode("");
    nodes[slot.getAttributeNames()[0]] = node;
    slot.replaceWith(node);
  }
  const put = (name, text) => {
    if (nodes[name].data !== text) nodes[name].data = text;
  };
  leaf.forEach((entry, k) => put(`leaf${k}`, factor(entry)));
  const signed = (entry, k) => (k ? term(entry) : fixed(entry, 2));
  return (w, b, { n, tp, fp, fn, tn, margin }) => {
    const norm = Math.hypot(...w);
    let z = b;
    for (let k = 0; k < dim; k++) {
      z += w[k] * leaf[k];
      put(`eq${k}`, signed(w[k], k));
      put(`field${k}`, fixed(w[k], 2));
      put(`factor${k}`, k ? factor(w[k]) : fixed(w[k], 2));
      put(`product${k}`, signed(w[k] * leaf[k], k));
    }
    put("bterm", term(b));
    put("bfield", fixed(b, 2));
    put("correct", `${tp + tn} of ${n} (${fixed((100 * (tp + tn)) / n, 1)} %)`);
    put("tp", String(tp));
    put("fn", String(fn));
    put("fp", String(fp));
    put("tn", String(tn));
    put("margin", fixed(margin, 3));
    put("w", `(${w.map((entry) => fixed(entry, 2)).join(", ")})`);
    put("b", fixed(b, 2));
    put("theta", fixed(-b, 2));
    put("norm", fixed(norm, 2));
    put(
      "direction",
      dim === 2
        ? `${fixed((Math.atan2(w[1], w[0]) * 180) / Math.PI, 1)}°`
        : w.map((entry) => fixed(entry / norm, 2)).join(", "),
    );
    put("offset", fixed(-b / norm, 2));
    put("bsum", term(b));
    put("bsum2", term(b));
    put("z", fixed(z, 2));
    put("sign", z >= 0 ? "≥ 0" : "< 0");
    put("y", z >= 0 ? "1" : "0");
    put("name", names[z >= 0 ? 1 : 0]);
    put("distance", fixed(z / norm, 2));
  };
}

/** What marks need beyond w and b, in data coordinates. */
export function geometryOf(w0, w1, b, [lower, upper], leaf) {
  const squared = w0 * w0 + w1 * w1;
  const norm = Math.sqrt(squared);
  const foot = [(-b * w0) / squared, (-b * w1) / squared];
  const z = w0 * leaf[0] + w1 * leaf[1] + b;
  const leafFoot = [leaf[0] - (z / squared) * w0, leaf[1] - (z / squared) * w1];
  const corners = [lower, [upper[0], lower[1]], upper, [lower[0], upper[1]]];
  const [positive, negative, line] = [[], [], []];
  for (let i = 0; i < 4; i++) {
    const [p, q] = [corners[i], corners[(i + 1) % 4]];
    const [zp, zq] = [w0 * p[0] + w1 * p[1] + b, w0 * q[0] + w1 * q[1] + b];
    (zp >= 0 ? positive : negative).push(p);
    if (zp >= 0 === zq >= 0) continue;
    const share = zp / (zp - zq);
    const cut = [p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])];
    positive.push(cut);
    negative.push(cut);
    line.push(cut);
  }
  const distance = Math.abs(b) / norm;
  const side = 0.025 * Math.min(upper[0] - lower[0], upper[1] - lower[1]);
  const [ix, iy] = distance >= side ? [(-side * foot[0]) / distance, (-side * foot[1]) / distance] : [0, 0];
  const rightAngle = [
    [foot[0] - iy, foot[1] + ix],
    [foot[0] + ix - iy, foot[1] + iy + ix],
    [foot[0] + ix, foot[1] + iy],
  ];
  const middle = [(lower[0] + upper[0]) / 2, (lower[1] + upper[1]) / 2];
  const reach = Math.min(((upper[0] - lower[0]) * 0.37) / Math.abs(w0), ((upper[1] - lower[1]) * 0.46) / Math.abs(w1));
  // Where the hyperplane is held: on its visible part, beside the foot.
  const [dx, dy] = line.length ? [line[1][0] - line[0][0], line[1][1] - line[0][1]] : [0, 0];
  const footShare = line.length ? (dx * (foot[0] - line[0][0]) + dy * (foot[1] - line[0][1])) / (dx * dx + dy * dy) : 0;
  const gripShare = Math.min(0.94, Math.max(0.06, footShare - 0.3));
  return {
    foot,
    leafFoot,
    positive,
    negative,
    line,
    rightAngle,
    normal: [w0 / norm, w1 / norm],
    offset: -b / norm,
    aside: distance ? [-foot[1] / distance, foot[0] / distance] : [0, 1],
    positiveName: [middle[0] + reach * w0, middle[1] + reach * w1],
    negativeName: [middle[0] - reach * w0, middle[1] - reach * w1],
    grip: line.length ? [line[0][0] + gripShare * dx, line[0][1] + gripShare * dy] : null,
  };
}

/** A handle's element; `take(x, y)` gets every place of the pointer in the stage while it is held. */
export function makeHandle(stage, name, take) {
  const element = document.createElement("div");
  element.className = "handle";
  element.dataset.handle = name;
  stage.append(element);
  let [dx, dy, held] = [0, 0, false];
  element.onpointerdown = (event) => {
    const box = element.getBoundingClientRect();
    const origin = stage.getBoundingClientRect();
    dx = box.x + box.width / 2 - event.clientX - origin.x;
    dy = box.y + box.height / 2 - event.clientY - origin.y;
    element.setPointerCapture(event.pointerId);
    held = true;
  };
  element.onpointermove = (event) => held && take(event.clientX + dx, event.clientY + dy);
  element.onlostpointercapture = () => (held = false);
  return element;
}
