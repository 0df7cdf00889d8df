"""The parts of the topology as processes: nodes, crons, proxy, clusters."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import requests

ROOT = Path(__file__).parents[2]
WORK = Path(os.environ["SCALE_WORK"])
PORT = int(os.environ["SCALE_PORT"])
ODOO = str(Path(sys.executable).with_name("odoo"))
#: the proxy's door, then those of each node
HTTPS = PORT
DATABASE = "scale"


class Node:
    """One Odoo, as a container of its own runs it."""

    def __init__(self, place: int, workers: int = 2, crons: int = 0) -> None:
        self.http, self.bus = PORT + 10 * place, PORT + 10 * place + 1
        self.options = {
            "--workers": workers,
            "--max-cron-threads": crons,
            "--http-port": self.http,
            "--gevent-port": self.bus,
            "--load": "base,web,queue_job,session_db",
            "--db-filter": f"^{DATABASE}$",
            "--db_maxconn": 16,
            "--log-level": "warn",
        }
        self.log = WORK / f"node{place}.log"
        self.use(os.environ["SCALE_PRIMARY_SOCKET"], os.environ["SCALE_SOCKET"])

    def use(self, primary: str, replica: str = "") -> None:
        """Work with these clusters from the next start on, named by their sockets."""
        self.primary = primary
        self.options["--db_host"] = primary
        self.options.pop("--db_replica_host", None)
        if replica:
            self.options["--db_replica_host"] = replica

    def start(self) -> None:
        options = [f"{name}={value}" for name, value in self.options.items()]
        environment = os.environ | {
            "SESSION_DB_URI": f"postgres://odoo@/sessions?host={self.primary}",
            "PYTHONPATH": os.environ["SCALE_ADDONS"],
        }
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [ODOO, "server", "-c", os.environ["SCALE_CONF"], "-d", DATABASE]
                + options
                + ["--proxy-mode"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment,
                start_new_session=True,
            )

    def wait(self) -> None:
        for _try in range(240):
            try:
                requests.get(f"http://127.0.0.1:{self.http}/cqtt/health", timeout=60)
                return
            except requests.RequestException:
                if self.process.poll() is not None:
                    raise RuntimeError(self.log.read_text()[-3000:]) from None
                time.sleep(0.5)
        raise TimeoutError(self.log.read_text()[-3000:])

    def kill(self) -> None:
        """End it and all its workers at once, as a machine that loses power."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Cluster:
    """A PostgreSQL that runs already."""

    def __init__(self, folder: str, socket: str) -> None:
        self.folder, self.socket = folder, socket

    def _ctl(self, *words: str) -> None:
        command = [os.environ["SCALE_PG_CTL"], "-D", self.folder, *words]
        if os.geteuid() == 0:
            user = os.environ["SCALE_PG_USER"]
            command = ["runuser", "-u", user, "--", *command]
        with Path(os.environ["SCALE_PG_LOG"]).open("a") as log:
            subprocess.run(command, check=True, stdout=log, stderr=log, cwd="/")

    def crash(self) -> None:
        self._ctl("-m", "immediate", "-w", "stop")

    def start(self) -> None:
        self._ctl("-w", "-t", "60", "-o", f"-k {self.socket}", "start")

    def promote(self) -> None:
        """Make a replica the primary."""
        self._ctl("-w", "-t", "60", "promote")


class Proxy:
    """nginx with the configuration that is shipped, its names changed."""

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes

    def start(self) -> None:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
            + ["-subj", "/CN=localhost", "-keyout", WORK / "privkey.pem"]
            + ["-out", WORK / "fullchain.pem"],
            check=True,
            capture_output=True,
        )
        conf = WORK / "nginx.conf"
        conf.write_text(self._configuration())
        self.process = subprocess.Popen(
            [os.environ.get("CQTT_NGINX", "nginx"), "-p", WORK, "-c", conf]
            + ["-g", f"daemon off; pid {WORK}/nginx.pid;"],
            stdout=subprocess.DEVNULL,
            stderr=(WORK / "nginx.log").open("w"),
        )
        time.sleep(2)
        if self.process.poll() is not None:
            raise RuntimeError((WORK / "nginx.log").read_text())

    def _configuration(self) -> str:
        text = (ROOT / "config/nginx.conf").read_text("utf-8")
        for port, name in ((8069, "http"), (8072, "bus")):
            servers = "".join(
                f"server 127.0.0.1:{getattr(node, name)} max_fails=1 fail_timeout=5s;"
                for node in self.nodes
            )
            text = re.sub(rf"server app:{port}[^;]*;", servers, text)
        text = text.replace("/etc/nginx/tls/", f"{WORK}/")
        text = re.sub(r"/var/(log|cache)/nginx/", f"{WORK}/", text)
        text = text.replace("listen 443 ssl", f"listen 127.0.0.1:{HTTPS} ssl")
        text = text.replace("listen 80", f"listen 127.0.0.1:{HTTPS + 1}")
        kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        folders = "".join(f"{kind}_temp_path {WORK}/{kind};\n" for kind in kinds)
        return text.replace("http {", "http {\n" + folders, 1)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
