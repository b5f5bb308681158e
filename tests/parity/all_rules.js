/** Every rule, also those that the front end fetches only for some scenes. */
import { RULES as USUAL } from "#frontend/rules/rules.js";
import { RULES as OF_DESCENT } from "#frontend/rules/descent_rules.js";
import { RULES as OF_GRADIENTS } from "#frontend/rules/gradient_rules.js";
import { RULES as OF_NETWORKS } from "#frontend/rules/network_rules.js";
import { RULES as OF_SEPARATION } from "#frontend/rules/separation_rules.js";
import { RULES as OF_SOFTMAX } from "#frontend/rules/softmax_rules.js";
import { RULES as OF_TRAINING } from "#frontend/rules/training_rules.js";

export const RULES = {
  ...{ ...USUAL, ...OF_DESCENT, ...OF_GRADIENTS },
  ...{ ...OF_NETWORKS, ...OF_SEPARATION, ...OF_SOFTMAX, ...OF_TRAINING },
};
