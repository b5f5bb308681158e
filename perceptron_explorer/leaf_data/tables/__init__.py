"""Tables of leaves as people have them: read, looked at, taken from, and written.

`reading` turns a file's bytes into a `Table` of typed columns with a sentence for each cell that
cannot be read; `taking` takes leaves from it; `writing` and `weights` write what these read back.
"""
