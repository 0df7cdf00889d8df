"""What holds for every text file is found, and mended where that is safe."""

import files
import pytest


def faults(tmp_path, name, data, mode=0o644, fix=False):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(mode)
    return list(files.faults(path, fix)), path


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.py", b"x = 1 \n", "white space at the end of line 1"),
        ("a.py", b"x = 1", "not exactly one newline at the end"),
        ("a.py", b"x = 1\n\n", "not exactly one newline at the end"),
        ("a.py", b"x = 1\r\n", "line ends other than LF"),
        ("a.py", b"\xef\xbb\xbfx = 1\n", "byte order mark"),
        ("a.py", b"<" * 7 + b" HEAD\n", "a merge conflict"),
        ("a.py.rej", b"x\n", "such a file does not belong here"),
        ("i18n/en.po", b"x\n", "such a file does not belong here"),
        ("a.sh", b"#!/bin/sh\n", "has a #! line but is not executable"),
    ],
)
def test_found(tmp_path, name, data, fault):
    assert faults(tmp_path, name, data)[0] == [fault]


def test_clean_and_binary_files_pass(tmp_path):
    assert faults(tmp_path, "a.py", b"x = 1\n")[0] == []
    assert faults(tmp_path, "a.png", b"\x89PNG\0 \n\n")[0] == []
    assert faults(tmp_path, "empty.py", b"")[0] == []
    assert faults(tmp_path, "run", b"#!/bin/sh\n", mode=0o755)[0] == []


def test_executable_without_interpreter(tmp_path):
    (fault,) = faults(tmp_path, "a.py", b"x = 1\n", mode=0o755)[0]
    assert fault == "is executable but has no #! line"


def test_yaml_that_does_not_parse(tmp_path):
    (fault,) = faults(tmp_path, "a.yaml", b"a: [1\n")[0]
    assert fault.startswith("YAML: ")
    assert faults(tmp_path, "b.yaml", b"a: !env [1]\n")[0] == []


def test_fix_mends_white_space_only(tmp_path):
    found, path = faults(tmp_path, "a.py", b"\xef\xbb\xbfx = 1 \r\n\n\n", fix=True)
    assert found == [] and path.read_bytes() == b"x = 1\n"


def test_generated_files_are_left_alone(tmp_path):
    found, path = faults(tmp_path, "i18n/vi.po", b"x \n\n", fix=True)
    assert found == [] and path.read_bytes() == b"x \n\n"


def test_link_to_nothing(tmp_path):
    (tmp_path / "link").symlink_to("nowhere")
    assert list(files.faults(tmp_path / "link", False)) == ["a link to nothing"]


def test_names_that_differ_in_case_only(tmp_path):
    paths = [tmp_path / name for name in ("Read.py", "read.py", "write.py")]
    (line,) = files.twins(paths)
    assert line.startswith(f"{paths[1]}: differs from {paths[0]}")
