"""The dot product page in a lecture."""

from perceptron_explorer.shell.lecture.scene import PreparedScene

_FORMS = ("a·b, two ways",)

SCENES = (
    PreparedScene(
        "Two forms, one number",
        "The products of the entries, added up; or the lengths times the cosine of the angle.",
        shows="a=3,1&b=2,3&onto=second",
        numbers=_FORMS,
    ),
    PreparedScene(
        "The sign",
        "Is the angle acute, right or obtuse?",
        shows="a=3,1&b=-2,2&onto=second",
        question="Is a · b positive?",
        answer="No, it is −4: the angle is obtuse, and the shadow falls behind the origin.",
        numbers=(*_FORMS, "The shadow"),
    ),
    PreparedScene(
        "Zero without a zero vector",
        "Neither vector is zero.",
        shows="a=3,1&b=1,3&onto=second",
        question="Which way must b point for a · b to be 0?",
        answer="Perpendicular to a: there it has no shadow on a.",
        then="b=-1,3",
        numbers=(*_FORMS, "The shadow"),
    ),
    PreparedScene(
        "Twice as long",
        "a grows to twice its length and keeps its direction.",
        shows="a=2,1&b=1,3&onto=second",
        question="What happens to the product, and what to the angle?",
        answer="The product doubles, from 5 to 10. The angle stays the same.",
        then="a=4,2",
        numbers=_FORMS,
    ),
    PreparedScene(
        "Half a turn",
        "b turns from the direction of a to the opposite one, and keeps its length.",
        shows="a=3,0&b=3,0&onto=second",
        question="How does the product change on the way?",
        answer="Like the cosine: largest along a, 0 at a right angle, smallest opposite to a.",
        then="b=-3,0",
        numbers=("Turn b",),
    ),
    PreparedScene(
        "Why both forms are equal",
        "a, b and a − b are the sides of a triangle.",
        shows="a=3,1&b=1,3&onto=second",
        question="In which two ways can ‖a − b‖² be written?",
        answer="By the law of cosines, and by entries. All terms but one are the same.",
        then=("proof=1", "proof=2", "proof=3", "proof=4"),
        numbers=("Why both forms are equal",),
    ),
    PreparedScene(
        "In space",
        "Now there are three products to add up; two vectors still have one angle between them.",
        shows="dim=3&a=3,1,1&b=1,3,2&onto=second",
        numbers=_FORMS,
    ),
)
