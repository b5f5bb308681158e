"""The matrices page in a lecture: a scene or two for each of its views."""

from perceptron_explorer.shell.lecture.scene import PreparedScene

SCENES = (
    PreparedScene(
        "A column and a row",
        "The same entries, written downwards or across: two matrices, each the transpose of the "
        "other.",
        shows="view=vector",
        question="The column is transposed. Which entry stays where it is?",
        answer="The first one, on the diagonal. The others are reflected in the diagonal.",
        then="turn=1",
        numbers=("One vector, three ways",),
    ),
    PreparedScene(
        "A row times a column",
        "Three products, added up: the dot product.",
        shows="view=product",
        question="A column times a row: how many numbers is that?",
        answer="Nine. Every entry of the one is multiplied by every entry of the other.",
        then="left_form=column&right_form=row",
        numbers=("The product",),
    ),
    PreparedScene(
        "A stack of dot products",
        "Each row of the matrix gives one entry of the product.",
        shows="view=stack",
        question="When is an entry of the product 0?",
        answer="When its row is perpendicular to the vector.",
        then="other=1,-3",
        numbers=("Three weight vectors, a row each", "The chosen row"),
    ),
    PreparedScene(
        "A matrix moves the plane",
        "Its columns say where the two basis vectors go.",
        shows="view=map&first=2,0.5&second=-0.5,1.5",
        numbers=("The matrix", "The determinant"),
    ),
    PreparedScene(
        "Two columns on one line",
        "The second column turns until it lies on the same line as the first.",
        shows="view=map&first=2,1&second=-1,1",
        question="What happens to the unit square?",
        answer="It is flattened: its area, and so the determinant, is 0.",
        then="second=-1,-0.5",
        numbers=("The matrix", "The determinant"),
    ),
    PreparedScene(
        "An index that comes twice",
        "yᵢ = Wᵢⱼ xⱼ: the sum sign is left out.",
        shows="view=index",
        question="Which index is summed over, and which one remains?",
        answer="j, which comes twice, is summed over. i remains: it names the entry of the result.",
        then="term=3",
        numbers=("The sum, written out",),
    ),
    PreparedScene(
        "The order of a tensor",
        "It says how many indices pick one number. Here it is 3.",
        shows="view=tensor",
        question="One index is chosen. What remains?",
        answer="A matrix: each chosen index lowers the order by one.",
        then="pick_0=0",
        numbers=("One index at a time",),
    ),
    PreparedScene(
        "The best line, step by step",
        "Down the error surface, against the gradient.",
        shows="view=fit",
        question="What does the path do when the steps are too long?",
        answer="It leaves the valley: above 2/λ the descent diverges.",
        then="rate=0.095",
        numbers=("Down the error surface",),
    ),
)
