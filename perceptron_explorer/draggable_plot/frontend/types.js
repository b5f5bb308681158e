/**
 * The shapes of what Python sends and of what the modules hand to each other.
 * Types only: nothing here runs.
 *
 * A *quantity* is anything with a name that marks, handles and readouts refer to: a
 * value that a person moves, a constant, or what a rule makes of other quantities.
 * `null` stands for "not defined here" (the foot of the perpendicular when w = 0).
 *
 * @typedef {number[]} Point  data coordinates
 * @typedef {{x: number, y: number}} Px  CSS pixels from the picture's top left corner
 * @typedef {{data: Float64Array, nRows: number, nColumns: number}} Matrix  rows one after another
 * @typedef {[Point, Point]} Box  lower and upper corner
 * @typedef {any} Quantity
 *
 * @typedef {object} QuantityDescription
 * @property {string} name
 * @property {import("./scene/expressions.js").Expression} expression
 *
 * @typedef {object} HandleDescription
 * @property {string} name
 * @property {string} label  accessible name
 * @property {string} at  the quantity that is its position
 * @property {string} sets  the value that it moves
 * @property {import("./scene/expressions.js").Expression} to  what makes that value of `input`, the point
 * @property {'tip' | 'grip' | 'leaf' | 'cell' | 'first' | 'second'} style
 * @property {string | null} along  a quantity: the only direction it moves in
 * @property {string} speech  template of the spoken value
 * @property {Point[]} snaps  points that it snaps to when near
 * @property {Record<string, any>} gives  values that taking it sets
 * @property {SettingDescription[]} also  further values that the same movement sets
 *
 * @typedef {object} SettingDescription
 * @property {string} sets
 * @property {import("./scene/expressions.js").Expression} to
 *
 * @typedef {object} ScrubDescription
 * @property {string} name
 * @property {string} label  accessible name
 * @property {string} at  the quantity that is its place
 * @property {string} of  the number, or the vector that it is an entry of
 * @property {number | null} index
 * @property {string} text  template of what stands on it
 * @property {string} speech
 * @property {'pill' | 'node'} style
 * @property {number} step
 * @property {number} limit
 * @property {string | null} [sets]
 * @property {import("./scene/expressions.js").Expression | null} [to]
 *
 * @typedef {object} MarkDescription
 * @property {string} name
 * @property {string} shape  one of MAKERS in marks/painter.js
 * @property {string[]} of  names of quantities
 * @property {string} style  the class that styles it
 * @property {string} [text]  template, for `text`
 * @property {string | null} [link]  lights up with the panel's entries of the same link
 * @property {string | null} [picks]  for `cells`: the handle that goes to where one is pressed
 * @property {string | null} [within]  for `text`: the area of the plane that it is a name of
 * @property {boolean} [yields]  for `text`: it makes way for the other texts
 *
 * @typedef {object} PanelItem
 * @property {string} kind  a name in panel.js
 * @property {string} [name]
 * @property {string} [label]
 * @property {string} [template]
 * @property {string} [of]
 * @property {string | null} [when]
 * @property {string | null} [unless]
 * @property {number | null} [index]
 * @property {number} [step]
 * @property {number} [limit]
 * @property {number} [digits]
 * @property {number} [least]
 * @property {string} [unit]
 * @property {string | null} [sets]
 * @property {import("./scene/expressions.js").Expression | null} [to]
 * @property {SettingDescription[]} [also]  further values that a movement sets
 * @property {[string, string][]} [options]  what a choice gives, and how it reads
 * @property {number} [low]
 * @property {number} [high]
 * @property {number | null} [sweepMs]
 * @property {number | null} [edge]  a place on a slider, and what is written there
 * @property {string} [edgeLabel]
 * @property {string[]} [lines]
 * @property {string} [xTitle]
 * @property {string} [yTitle]
 * @property {string} [height]
 * @property {number[][]} [points]
 * @property {number[]} [xTicks]
 * @property {number[]} [yTicks]
 * @property {[string, string][]} [steps]
 * @property {string | null} [needs]
 * @property {string} [elseSay]
 * @property {string} [last]
 * @property {string} [marked]
 * @property {string} [parts]
 * @property {string} [only]
 * @property {number} [perSecond]  how many numbers a timeline plays
 * @property {string} [at]
 * @property {string} [x]
 * @property {string} [y]
 * @property {string} [starts]
 * @property {string} [one]
 * @property {number} [nColumns]
 * @property {string[]} [rowNames]
 * @property {string | null} [chooses]
 * @property {number} [overMs]
 * @property {Record<string, any>} [otherwise]  what a button gives where its values hold already
 * @property {boolean} [once]  whether a slider stops at its end
 * @property {string | null} [link]
 * @property {Record<string, any>} [values]
 * @property {string[]} [columns]
 * @property {string[]} [rows]
 * @property {string} [caption]
 * @property {PanelItem[]} [cells]
 *
 * @typedef {{name: string, title: string, items: PanelItem[], keepsHeight: boolean}} PanelGroup
 *
 * @typedef {object} ProbeDescription
 * @property {string} points  the quantity with the rows to point at
 * @property {string} sets  the quantity that is the pointed-at row, or null
 * @property {string} label
 * @property {string} speech  template of what is said of it
 *
 * @typedef {object} EditingDescription
 * @property {string} points  the value with the rows that can be changed
 * @property {string} labels  the value with a class, 0 or 1, for each of them
 * @property {string} adding  the value that is the class of the next one, "0" or "1"
 * @property {Record<string, any>} perPoint  further values with an entry for each row: the entry of a new one
 * @property {import("./scene/expressions.js").Expression} to  what makes of a place, `input`, the one that a point gets
 * @property {number} most
 *
 * @typedef {object} Description
 * @property {string} name
 * @property {number} dim
 * @property {string} label
 * @property {string} summary  template of the one-sentence description
 * @property {{data: any[], layout: any}} figure
 * @property {Record<string, any>} values
 * @property {Record<string, any>} constants
 * @property {QuantityDescription[]} quantities
 * @property {HandleDescription[]} handles
 * @property {ScrubDescription[]} scrubs
 * @property {boolean} answers  whether Python answers at once to what is made
 * @property {string} shares  the group of figures that it shares values with, or nothing
 * @property {MarkDescription[]} marks
 * @property {PanelGroup[]} panel
 * @property {ProbeDescription | null} probe
 * @property {EditingDescription | null} editing
 * @property {[string, string][]} legend  what the signs in the picture are
 * @property {string} strip  template of the numbers that a small screen shows with the picture
 * @property {string[]} history  the values that Undo and Redo bring back
 * @property {'beside' | 'below'} panelPlace
 * @property {number} step
 * @property {number} revision
 * @property {{back: number, forth: number} | null} steps  how many there are to undo and redo, where Python keeps them
 * @property {number} [acknowledged]  where Python keeps the steps: the event that it knows of last; 0 for none
 * @property {number[] | null} viewport  the camera in space, the window in the plane; null for the whole
 * @property {Record<string, any>} usual  values that the address may leave out
 * @property {number} [glideMs]  how long the way to the values of a new revision takes
 * @property {string} plotlyUrl
 * @property {boolean} [isAlone]  whether Python gets no events of it
 *
 * @typedef {object} View
 * @property {(point: Point) => Px} toPx
 * @property {(px: Px, through: Point, along?: Point | null) => Point | null} toData
 * @property {() => Box} box  the visible part of the axes
 * @property {(px: Px) => boolean} contains
 * @property {() => {left: number, top: number, width: number, height: number}} areaPx
 * @property {() => void} refresh
 * @property {() => void} destroy
 */
export {};
