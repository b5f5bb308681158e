"""What the page says of its views on matrices and on the Jacobian."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import ViewWords

LAYER_VIEWS = {
    "matrices": ViewWords(
        "In matrices",
        "Values go forward through the network, gradients come back, one product at a time. Move "
        "the step, and press an entry of what comes out: its row, its column, its units and edges "
        "light up.",
        (
            "At each product, say the shape of the result before you look.",
            "In step 5 the product is entry by entry, in step 6 each with each. Which shapes "
            "would an entry-by-entry product of **δ**⁽²⁾ and **a**⁽¹⁾ need?",
            "In step 8, make one input 0. What happens to its column, and why?",
            "Press *Update* until *C* is small. Which entries of **δ**⁽²⁾ shrink first?",
            "Let a layer have 1,000 units. What does the wrong order cost?",
        ),
        r"With $\boldsymbol\delta=\partial C/\partial\mathbf{z}$: "
        r"$\boldsymbol\delta^{(2)}=(\mathbf{a}^{(2)}-\mathbf{y})\odot"
        r"\sigma'(\mathbf{z}^{(2)})$, "
        r"$\boldsymbol\delta^{(1)}="
        r"(W^{(2)\mathsf T}\boldsymbol\delta^{(2)})\odot"
        r"\sigma'(\mathbf{z}^{(1)})$ and "
        r"$\partial C/\partial W^{(l)}=\boldsymbol\delta^{(l)}\otimes"
        r"\mathbf{a}^{(l-1)}=\boldsymbol\delta^{(l)}\mathbf{a}^{(l-1)\mathsf T}$, where "
        r"$\odot$ multiplies entry by entry and $\otimes$ each entry with each. The cost is "
        r"$C=\frac12\lVert\mathbf{a}^{(2)}-\mathbf{y}\rVert^2$. Punnen’s Eq (5) leaves out the "
        r"transpose of $W^{(2)}$; without it the shapes would not fit.",
    ),
    "jacobian": ViewWords(
        "The Jacobian",
        "A layer of two neurons bends the plane. Near **x** it is nearly a matrix, its Jacobian "
        "**J**: the layer’s image of a small circle is nearly **J**’s ellipse (dashed). Drag "
        "**x**, the change, and the rows of **W**.",
        (
            "Shrink the circle. Which falls faster, the radius or the gap?",
            "Drag **x** far away from both lines. Why does the image shrink to a point?",
            "Choose *None*. Why is there no gap any more?",
            "With ReLU, put **x** near a line, so that the circle crosses it. Why has the image "
            "a corner, and why can no ellipse follow it?",
            "Drag **w**₂ onto the line of **w**₁. What becomes of the ellipse, and of det **J**?",
        ),
        r"$\mathbf{a}=\sigma(W\mathbf{x})$ has the Jacobian $J_{ij}=\partial a_i/\partial x_j$, "
        r"$J=\mathrm{diag}(\sigma'(\mathbf{z}))\,W$, and "
        r"$\Delta\mathbf{a}\approx J\,\Delta\mathbf{x}$. The matrix of slopes is diagonal because "
        r"$a_i$ depends on $z_i$ alone, so $\mathrm{diag}(\sigma')\,\mathbf{v}$ is the same as "
        r"$\sigma'\odot\mathbf{v}$. What the ellipse misses is of the order of "
        r"$\lVert\Delta\mathbf{x}\rVert^2$. Through several layers the Jacobians multiply.",
    ),
}
