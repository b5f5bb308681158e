"""What the page on a small network says of each view."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import ViewWords
from perceptron_explorer.topics.network.layer_words import LAYER_VIEWS

VIEWS = {
    "learn": ViewWords(
        "It learns",
        "Each hidden unit has a **w** and a *b*, so it is a line among the leaves. It puts every "
        "leaf somewhere in the hidden space, and there one more line has to separate the classes. "
        "Drag a line, and see the leaves move; press *Play*, and the network learns. More hidden "
        "units, other starts: *Set up the network*.",
        (
            "Solve XOR by hand: drag two lines so that one line separates the hidden space.",
            "Press *Play*. When does the network get the last leaf right, and what did its lines "
            "do just before?",
            "Stop half-way, drag a line somewhere else, and train from there.",
            "In *Set up the network* choose the seed 0: the loss stays above 0.06. Which two "
            "leaves lie in one place of the hidden space?",
            "With three hidden units the leaves stand in space. What separates them there?",
            "With four hidden units, how many seeds fail?",
            "Choose the step in *Set up the network*, and press *Play*. What moves?",
        ),
        r"$\mathbf{a}^{(1)}=\sigma(W^{(1)}\mathbf{x}+\mathbf{b}^{(1)})$ and "
        r"$a^{(2)}=\sigma(\mathbf{v}\cdot\mathbf{a}^{(1)}+b^{(2)})$, where σ at the output is the "
        r"sigmoid. Training is descent on $C=\frac1n\sum\frac12(a^{(2)}-y)^2$, the mean over the "
        r"leaves, by back-propagation: $\delta^{(2)}=(a^{(2)}-y)\,\sigma'(z^{(2)})$, "
        r"$\boldsymbol\delta^{(1)}=\delta^{(2)}\mathbf{v}\odot\sigma'(\mathbf{z}^{(1)})$, and "
        r"each weight’s derivative is its input times the δ of its unit. No line separates XOR in "
        r"its own plane; the hidden units fold the plane until one does. Descent may stop before "
        r"that: where every slope is nearly 0, or where two units began alike and stay alike.",
    ),
    **LAYER_VIEWS,
}

SOURCE = (
    "After A. Punnen, *The Maths behind Neural Networks*, chapters 6 and 7, on a network that "
    "learns by back-propagation."
)
