# CQTT in a container, set up by the same scripts as on a Debian machine. docker-compose.yml runs it.
FROM debian:trixie-slim

# another Debian mirror, or more apt options where one lags
ARG DEBIAN_ARCHIVE
ARG APT_OPTS

WORKDIR /opt/cqtt
COPY cqtt requirements.txt requirements-scale.txt ./
COPY tools tools/
# compiled now: the user that runs it may not write here, and would compile at each start
RUN CQTT_SCALE=1 ./cqtt setup \
 && rm -rf .odoo/cache/* .odoo/log/* .odoo/tools /var/lib/apt/lists/* \
 && .odoo/venv/bin/python -W ignore -m compileall -q .odoo/root/usr/lib/python3 .odoo/venv/lib \
 && useradd --system --uid 900 --create-home --home-dir /var/lib/cqtt cqtt \
 && chown cqtt: .odoo/log
COPY addons addons/
COPY config config/
# the guide that the product shows
COPY docs docs/

USER cqtt
ENV HOME=/var/lib/cqtt ODOO_RC=/opt/cqtt/config/odoo.conf PATH=/opt/cqtt/.odoo/venv/bin:$PATH
VOLUME /var/lib/cqtt
EXPOSE 8069 8072
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8069/web/health?db_server_status=1', timeout=4)"]
CMD ["odoo", "server", "--http-interface=0.0.0.0"]
