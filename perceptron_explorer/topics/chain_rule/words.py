"""What the page on the chain rule says of each view."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import ViewWords

VIEWS = {
    "rulers": ViewWords(
        "Rulers",
        "A small change of *w* changes *z*, that changes *a*, and that the cost *C*. Each link "
        "multiplies the change by its slope. Drag *w* and the end of its change.",
        (
            "Shrink Δw with its slider. Which measured ratio was furthest from its derivative?",
            "Raise *b* until *z* is far to the right. Which link makes the whole product vanish?",
            "Set *x* to 0. Why can no change of *w* matter then?",
            "Make *y* equal to *a*. Which factor is 0, and what does that say of *w*?",
        ),
        r"$\frac{\partial C}{\partial w}=\frac{\partial z}{\partial w}\cdot"
        r"\frac{\partial a}{\partial z}\cdot\frac{\partial C}{\partial a}="
        r"x\,\sigma'(z)\,(a-y)$, with $C=\frac12(a-y)^2$. The ratios of finite changes multiply "
        r"exactly, since Δz and Δa cancel; each becomes a derivative as Δw shrinks. "
        r"$\sigma'(z)=\sigma(z)(1-\sigma(z))$ is at most ¼ and vanishes for large $|z|$: the "
        r"neuron is saturated, and learns slowly however wrong it is.",
    ),
    "chain": ViewWords(
        "A chain",
        "With one neuron after another, the slope from *x* to the last output is a product of one "
        "factor per neuron, *w*⁽ˡ⁾σ′(*z*⁽ˡ⁾). Drag the weights up and down.",
        (
            "Hide the links and say which one is the smallest. Then show them.",
            "With the sigmoid, set all weights to 1 and add neurons. What does each cost?",
            "Find weights with which the product of six links is larger than 1.",
            "Choose ReLU, and make one weight negative. What happens to every product before it?",
        ),
        r"$\frac{\partial a^{(n)}}{\partial x}=\prod_{l=1}^{n}w^{(l)}\sigma'(z^{(l)})$. The bars "
        r"are by powers of ten, so the products’ bars are sums of the links’. The sigmoid’s slope "
        r"is at most ¼: with weights of size 1 each neuron costs a factor of 4 or more, and the "
        r"gradient vanishes. Large weights need not help: they saturate the next neuron. "
        r"Products are made from the end, so that each one is used by the one before it.",
    ),
    "network": ViewWords(
        "A network",
        "One input, one hidden neuron, one output. Values go forward, gradients come back, and "
        "both weights share δ⁽²⁾. Drag any number up and down.",
        (
            "Find δ⁽²⁾ in both (A) and (B). What would be worked out twice without it?",
            "Press *Update* again and again. How does η decide how fast *C* falls?",
            "Set *w*⁽²⁾ to 0. Which of the four parameters still learn?",
            "Drag *b*⁽²⁾ far up while *y* is 0. Why does the network hardly learn?",
        ),
        r"With $\delta=\partial C/\partial z$: $\delta^{(2)}=(a^{(2)}-y)\,\sigma'(z^{(2)})$ and "
        r"$\delta^{(1)}=\delta^{(2)}w^{(2)}\sigma'(z^{(1)})$. A weight’s derivative is its input "
        r"times the δ of its neuron, a bias’s is the δ itself. To compute each δ once, from the "
        r"last layer to the first, is back-propagation. Punnen’s chapter 5 writes σ′(a) for "
        r"σ′(z), and leaves out the biases and what (A) and (B) share.",
    ),
    "graph": ViewWords(
        "A graph",
        "Any expression is a graph: values go forward through it, and gradients come back, each "
        "node once. Drag an input up and down, and press a node.",
        (
            "Set the step to 0, and say each value before it comes. Then the gradients.",
            "Type x*x + x. Why does the gradient of x have two parts?",
            "Choose max, and drag x past y. Where does the gradient go?",
            "Type log(x), and drag x to 0 and below.",
        ),
        r"Forward: each node from its operands. Backward: $\frac{\partial f}{\partial u}="
        r"\sum_v\frac{\partial f}{\partial v}\,\frac{\partial v}{\partial u}$, over the nodes "
        r"$v$ that $u$ goes into. One pass back gives the derivatives by all inputs, at about the "
        r"cost of one pass forward: this is reverse-mode differentiation (Linnainmaa 1970), and "
        r"back-propagation is its name for networks.",
    ),
}

SOURCE = (
    "After A. Punnen, *The Maths behind Neural Networks*, chapters 4 and 5. Numbers in brackets "
    "above a letter are layers, not powers; C = ½(a − y)²."
)

TEXTS = {
    "product": "(x + y) * z",
    "neuron": "sigmoid(w*x + b)",
    "square": "(w*x + b - y)^2",
    "bell": "exp(-x^2)",
    "max": "max(x, y) / z",
}
"""The expressions to choose among, as they could be typed."""
EXAMPLES = {
    "product": "(x + y)·z",
    "neuron": "σ(wx + b)",
    "square": "(wx + b − y)²",
    "bell": "exp(−x²)",
    "max": "max(x, y)/z",
}
TYPE = "Or type one, of x, y, z, w and b"
EXAMPLE_STAYS = "The chosen expression is shown until then."
