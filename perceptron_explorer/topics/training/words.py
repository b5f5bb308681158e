"""What the page on training says."""

WEIGHTS_IDEA = (
    "Each point of weight space is a weight vector. Each leaf is a line there, or a plane with "
    "three features: the weights that give it the sum 0. Drag **w** in either picture."
)

IDEA = (
    "The rule visits one leaf after another. When the perceptron misclassifies a leaf, the leaf's "
    "vector is added to **w** or subtracted from it, and *b* goes up or down by *η*. That is the "
    "whole rule."
)

TRY = (
    "- Step through the first mistakes. Which way does each one pull **w**?\n"
    "- Choose *my prediction*, and drag **w** to where the next mistake will move it.\n"
    "- Pause, drag **w** somewhere bad, and let the training go on from there.\n"
    "- Draw *the whole run*, and drag **w** before the first step. Does every start end in the "
    "same hyperplane?\n"
    "- Switch on *Weight space*, and drag **w** across the leaves' lines. Where does the number of "
    "mistakes change, and where does it stay?\n"
    "- Train on versicolor and virginica. Why does the training never end?\n"
    "- Switch off *Standardise*. What happens to the bound, and to the mistakes?"
)

RULE_FOR_W = r"\mathbf{w} \leftarrow \mathbf{w} + \eta\,(y - \hat y)\,\mathbf{x}"

RULE_FOR_B = r"b \leftarrow b + \eta\,(y - \hat y)"

SEE = (
    "For a correctly classified leaf $y - \\hat y = 0$, and nothing changes. If some hyperplane "
    "separates the classes, the rule, started at zero, finds one after at most $(R/\\gamma)^2$ "
    "mistakes, whatever the order of the leaves. It need not be the one with the largest margin. "
    "If none separates them, the rule never converges."
)

SOURCE = (
    "F. Rosenblatt, *Psychological Review* 65 (1958), 386–408. A. B. J. Novikoff, *Symposium on "
    "the Mathematical Theory of Automata* 12 (1962), 615–622. S. I. Gallant, *IEEE Transactions on "
    "Neural Networks* 1 (1990), 179–191. Y. Freund and R. E. Schapire, *Machine Learning* 37 "
    "(1999), 277–296."
)
