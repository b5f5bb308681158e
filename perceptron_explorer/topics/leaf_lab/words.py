"""What the page of the Leaf lab says."""

from perceptron_explorer.topics.leaf_lab.sheet.sheet import EDITABLE_LEAVES

BY_HAND = (
    "Your own leaves. Click on the picture to add one, drag it, or change its numbers in the "
    "table below."
)

VERY_MANY = (
    f"Your own leaves, more than {EDITABLE_LEAVES:,}: with so many, single leaves cannot be "
    f"added, dragged or changed. Drag **w** and the hyperplane; every number counts all leaves. "
    f"*File or paste* brings other leaves."
)

TRY = (
    "- Start with an empty sheet, and add leaves until no line can separate the classes.\n"
    "- Drag a single leaf until the answer changes from yes to no.\n"
    "- Put two leaves of different classes on one point. What does the proof say?\n"
    "- Use the best **w**, then remove a leaf that is far from the line. What moves?"
)

SOURCE = (
    "Exactly one of the two answers is always true: the convex hulls of two finite sets of points "
    "have a hyperplane strictly between them if and only if they have no point in common "
    "(S. Boyd and L. Vandenberghe, *Convex Optimization*, 2004, §2.5.1)."
)
