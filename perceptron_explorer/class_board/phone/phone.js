/** Begins the phone page: with the board whose code is in the address, or by asking for one. */

import { askForCode, codeIn, pageParts } from "./page.js";
import { Session } from "./session.js";
import { codeProblem, noBoard } from "./words.js";

const prefix = document.documentElement.dataset.prefix ?? "";
const [, , typed = ""] = location.pathname.slice(prefix.length).split("/");
const code = codeIn(typed.replaceAll("%20", ""));
const problem = code && codeProblem(code);
const parts = pageParts();

if (!code || problem) askForCode(prefix, code, problem);
else {
  parts.code.textContent = code;
  new Session(parts, prefix, code, () => askForCode(prefix, code, noBoard(code)));
}
