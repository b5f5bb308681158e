"""What the page on softmax says of each view."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import ViewWords

VIEWS = {
    "species": ViewWords(
        "Three species",
        "Each species has a weight vector and a bias of its own, and a leaf goes to the species "
        "with the largest score. Drag the three arrows, or let descent do it.",
        (
            "Press *Play*, and step back. Which leaves stay misclassified longest?",
            "Drag an arrow in the middle of a run. The run begins anew from there.",
            "Start from zero. What is the loss when all three are equally probable?",
            "At which step are the most leaves correct? Is the loss the least there?",
            "Make two arrows equal. Which border is gone, and why?",
        ),
        r"$z_k=\mathbf{w}_k\cdot\mathbf{x}+b_k$ and $p_k=e^{z_k}/\sum_j e^{z_j}$. Where two "
        r"scores are equal lies a border: the hyperplane of $\mathbf{w}_i-\mathbf{w}_j$, as far as "
        r"no third score is larger. So three borders meet in a point; the paler the "
        r"ground, the less sure. Descent makes the mean of "
        r"$-\log p$ of the true species smaller, with the gradient "
        r"$\frac1n\sum(\mathbf{p}-\mathbf{y})\,\mathbf{x}^\top$. This loss is convex, so every "
        r"start leads to the same regions in the end. Since setosa can be separated from the "
        r"others, its weights grow for ever, ever more slowly.",
    ),
    "scores": ViewWords(
        "Scores",
        "Softmax makes probabilities of any scores. Drag the three bars: **p** moves in the "
        "triangle, whose corners are certainty.",
        (
            "Shift all three scores together. What moves, and what does not?",
            "Raise the temperature, then lower it. Where does **p** go?",
            "Press *A step* again and again. Does **p** go straight to its corner?",
            "Make the loss 3. How sure was the answer, and how wrong?",
        ),
        r"$p_j=e^{z_j}/\sum_k e^{z_k}$ depends on differences only: $e^{z+c}$ has the factor $e^c$ "
        r"above and below. The loss of the true class is $L=-\log p$, and with the one-hot "
        r"$\mathbf{y}$ its gradient is $\partial L/\partial\mathbf{z}=\mathbf{p}-\mathbf{y}$. The "
        r"Jacobian $\mathrm{diag}(\mathbf{p})-\mathbf{p}\mathbf{p}^\top$ is full: every score "
        r"moves every probability. It is cross-entropy that makes the gradient this simple. "
        r"Punnen’s chapter 8 says that only the Jacobian’s diagonal remains; that holds for "
        r"$\sigma$, and not for softmax.",
    ),
    "two": ViewWords(
        "Two classes",
        "With two classes only the difference of the scores matters, and softmax is the sigmoid "
        "of it. Drag both scores, then make the sigmoid steeper.",
        (
            "Move both scores by the same amount. What stays?",
            "Make the scores equal. What are the probabilities, however steep it is?",
            "Turn *a* up. From which difference on is the answer as good as certain?",
        ),
        r"$\dfrac{e^{z_1}}{e^{z_1}+e^{z_2}}=\dfrac{1}{1+e^{-(z_1-z_2)}}=\sigma(z_1-z_2)$. With "
        r"the steepness $a$, the inverse of the temperature, $\sigma(a(z_1-z_2))$ comes as near to "
        r"the perceptron’s step as you like, except at $z_1=z_2$, where it is always ½. The step "
        r"has no slope to descend by; the sigmoid has one everywhere.",
    ),
}

BACK = "Back to the perceptron, where the step began"

REFERENCE = (
    "After A. Punnen, *The Maths behind Neural Networks*, chapter 8. log is the natural logarithm; "
    "L is the cross-entropy of one leaf, or its mean over all leaves."
)
