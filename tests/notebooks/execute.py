"""Runs a notebook from its first cell to its last, in a fresh kernel.

    python execute.py <notebook> <frame>

Prints JSON: `rows`, the DataFrame of that name as records, and `pngs`, the pictures as base64.
An error in a cell ends the run with its traceback and a status other than 0.
"""

import json
import sys

import nbformat
from nbclient import NotebookClient


def main(path: str, frame: str) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    # Only in this copy: the notebook itself need not know that it is tested.
    notebook.cells.append(nbformat.v4.new_code_cell(f"print({frame}.to_json(orient='records'))"))
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    *cells, last = notebook.cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    pngs = [output.data["image/png"] for output in outputs if "image/png" in output.get("data", {})]
    rows = json.loads("".join(output.text for output in last.outputs))
    print(json.dumps({"rows": rows, "pngs": pngs}))


main(*sys.argv[1:])
