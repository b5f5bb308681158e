/** Every rule, also those that the front end fetches only for some scenes. */
import { RULES as USUAL } from "#frontend/rules/rules.js";
import { RULES as OF_SEPARATION } from "#frontend/rules/separation_rules.js";
import { RULES as OF_TRAINING } from "#frontend/rules/training_rules.js";

export const RULES = { ...USUAL, ...OF_SEPARATION, ...OF_TRAINING };
