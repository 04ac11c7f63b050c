"""What the peers share: the base dossier once, then the data of each scenario."""

import copy
import json
import math
import pathlib
import time

from dossier import Dossier, number


def scenarios(arguments):
    """(number, data, seconds allowed) of each scenario."""
    base = Dossier(arguments[1], arguments[2])
    funds = base.rows("funds")
    counties = base.rows("counties")
    for position, change in enumerate(json.loads(pathlib.Path(arguments[3]).read_text(encoding="utf-8"))):
        data = copy.copy(base)
        data.ceilings = {
            (code, int(year)): max(0.0, math.floor(number(prior) * change["rate"]) / 100 - number(committed))
            for code, year, prior, committed, *_ in funds
        }
        data.floors = {}
        for code, _name, urban, rural, tekun, staff in counties:
            recipients = int(urban.replace(",", "")) + int(rural.replace(",", "")) + int(tekun.replace(",", ""))
            need = math.ceil(recipients * 2 / 1000) - change["staff"].get(code, int(staff))
            if need > 0 and code in data.county.values():
                data.floors[code] = need
        data.forbidden = set(change["forbidden"])
        yield position, data, float(arguments[4])


def report(position, began, proven, service):
    line = {"scenario": position, "seconds": time.perf_counter() - began, "proven": proven, "service": service}
    print(json.dumps(line), flush=True)
