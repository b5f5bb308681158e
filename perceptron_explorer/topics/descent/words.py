"""What the page on descent says of each view."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import ViewWords

VIEWS = {
    "curve": ViewWords(
        "On a curve",
        "Gradient descent walks downhill: each step is the slope times the learning rate η, the "
        "other way. Drag the start along the curve.",
        (
            "Raise η on the parabola. When does the point jump across the valley, and when does it "
            "never arrive?",
            "Find two starts in the two valleys that lie close together and end far apart.",
            "Start to the left and to the right of 0 on the cubic. Why is its level point no end?",
            "Choose |*x*|. Why does the point not come to rest?",
        ),
        r"$x \leftarrow x - \eta f'(x)$. A point with $f'(x)=0$ is stationary: a minimum, a "
        r"maximum or a point of inflection, as the first derivative after it that is not 0 says. "
        r"On $\frac12x^2$ each step multiplies $x$ by $1-\eta$, so the descent converges for "
        r"$0<\eta<2$. Newton's step $x - f'(x)/f''(x)$ finds stationary points of every kind; "
        r"Punnen's chapter calls what it finds a point of inflection, and takes continuity for "
        r"enough: $|x|$ is continuous and has no slope at 0.",
    ),
    "surface": ViewWords(
        "On a surface",
        "Two weights and one loss: each step goes against the gradient, at right angles to the "
        "contour line. Drag the start; the whole descent follows.",
        (
            "Try the three learning rates from one start. Which one never settles?",
            "Drag the start near the saddle at (−0.5, 0). How long does the descent linger?",
            "Choose the line through leaves, and raise η to 2/λ.",
            "Two starts side by side can end far apart on the curve of minima. Find such a pair.",
        ),
        r"$\mathbf{w} \leftarrow \mathbf{w} - \eta\nabla E(\mathbf{w})$. For two linear neurons, "
        r"$E=\frac12\big((2w_1+1)w_2+0.5-5\big)^2$: its minima form a curve, and at "
        r"$(-0.5, 0)$ it has a saddle, where the descent only slows down. At $\eta=0.2$ the first "
        r"step makes the loss larger, 1.125 → 6.06. Punnen's worked example adds "
        r"$\eta\,\partial L/\partial w$, the slope of the output without the error: its output "
        r"grows past the target instead of settling on it.",
    ),
    "rules": ViewWords(
        "Rules",
        "Plain descent forgets each gradient at once. Four other rules remember: which way they "
        "went, how steep it was, or both.",
        (
            "Choose the line through leaves. Who leaves the narrow valley’s wall first?",
            "Raise the learning rate until plain descent diverges. Do the others?",
            "Drag the start to the other side of the valley. Which trail changes least?",
        ),
        r"Momentum: $v \leftarrow 0.9v - \eta g$, $w \leftarrow w + v$. Nesterov looks at the "
        r"gradient where momentum is about to go. RMSprop divides by a running root mean square of "
        r"the gradient, so both axes step alike; Adam does both, corrected for the start. Their "
        r"sources: Polyak 1964, Nesterov 1983, Tieleman and Hinton 2012, Kingma and Ba 2015.",
    ),
    "batch": ViewWords(
        "Batches",
        "The gradient of a few leaves points nearly where that of all leaves points, at a fraction "
        "of the work. Drag the circle to choose the batch.",
        (
            "Choose leaves of one class alone. How far does the step turn?",
            "Find three leaves whose step is nearly that of all hundred.",
            "Choose at random, and press Play: which batch sizes keep the arrow steady?",
        ),
        r"$\nabla E = \frac1n\sum_i \nabla E_i$ is a mean over the leaves, and a batch’s gradient "
        r"the mean of a sample: right on average, with a spread that shrinks as $1/\sqrt{m}$ for "
        r"$m$ leaves. That is stochastic gradient descent.",
    ),
    "staircase": ViewWords(
        "Why not mistakes?",
        "The perceptron’s own error, the share of mistakes, is a staircase: level, then a jump. A "
        "loss with a slope says which way is down. Turn **w** along the axis.",
        (
            "Turn **w** a little on a level stair. Which of the three errors notice?",
            "Make **w** longer. Which curve changes, and which does not?",
            "Find the direction with the fewest mistakes. Is it where the losses are least?",
        ),
        r"The step function has the slope 0 wherever it has one, so descent on mistakes never "
        r"moves. With the sigmoid in its place the loss is $\log(1+e^{\mp z})$; without any step "
        r"it is $(z-y)^2$ with targets $\pm1$, Widrow and Hoff’s delta rule. The perceptron rule "
        r"is neither: it adds a whole leaf at each mistake.",
    ),
}

SOURCE = "After A. Punnen, *The Maths behind Neural Networks*, chapter 3, on gradient descent."
