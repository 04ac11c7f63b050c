"""Reads a dossier's tables the way a user of a Python modelling layer would: csv and floats.

Eligibility and quality are taken from zeyou's own record, which spares the peers the whole
evaluation: they get a head start.
"""

import csv
import json
import math
import pathlib
from collections import defaultdict

ZH = {
    "jurisdictions": "采购主体", "funds": "资金", "counties": "区县", "lots": "标包", "win_limits": "中标限制",
    "tenderers": "供应商", "capacities": "能力", "bids": "投标", "seconded": "派驻人员", "uses": "能力占用",
    "payments": "付款",
}


def number(text):
    return float(text.replace(",", "")) if text else 0.0


class Dossier:
    def __init__(self, folder, record):
        self.folder = pathlib.Path(folder)
        self.record = json.loads(pathlib.Path(record).read_text(encoding="utf-8"))
        self.parent = {row[0]: row[3] for row in self.rows("jurisdictions")}
        self.read_candidates()
        self.read_limits()

    def rows(self, table):
        """Rows by position of columns, in the order in which zeyou writes them."""
        for name in (table, ZH[table]):
            path = self.folder / f"{name}.csv"
            if path.exists():
                with path.open(encoding="utf-8-sig", newline="") as file:
                    return list(csv.reader(file))[1:]
        return []

    def chain(self, code):
        while code:
            yield code
            code = self.parent.get(code, "")

    def read_candidates(self):
        lots = {lot["lot"]: lot for lot in self.record["lots"]}
        self.required = {name for name, lot in lots.items() if lot["required"] and any(r["rank"] for r in lot["ranking"])}
        self.county = {name: lot["county"] for name, lot in lots.items()}
        self.group = {row[0]: row[15] for row in self.rows("lots")}
        self.offers = defaultdict(dict)
        for name, lot in lots.items():
            for row in lot["ranking"]:
                if row["rank"]:
                    self.offers[row["bid"]][name] = (float(row["price_yuan"]), float(row["service"]))
        self.tenderer, self.sets, self.requires = {}, defaultdict(list), []
        for bid, tenderer, _lot, _price, _volume, sets, requires in self.rows("bids"):
            if bid not in self.offers or bid in self.tenderer:
                continue
            self.tenderer[bid] = tenderer
            for name in filter(None, sets.replace("；", ";").split(";")):
                self.sets[tenderer, name].append(bid)
            self.requires += [(bid, other) for other in filter(None, requires.replace("；", ";").split(";"))]
        self.given = defaultdict(dict)
        for bid, lot, year, amount in self.rows("payments"):
            self.given[bid, lot][int(year)] = number(amount)
        self.payments = defaultdict(float)
        for bid, offers in self.offers.items():
            for name, (price, _service) in offers.items():
                lot = lots[name]
                for year, part in self.by_year(bid, name, lot, price).items():
                    self.payments[bid, lot["buyer"], year] += part
        self.price = {bid: sum(price for price, _ in offers.values()) for bid, offers in self.offers.items()}
        self.service = {bid: sum(service for _, service in offers.values()) for bid, offers in self.offers.items()}
        self.seconded, self.social_workers = defaultdict(dict), defaultdict(int)
        for bid, county, persons, _degree, workers, funded in self.rows("seconded"):
            if bid in self.offers:
                self.seconded[county][bid] = int(persons) - int(funded or 0)
                self.social_workers[bid] += int(workers or 0)

    def by_year(self, bid, name, lot, price):
        if (bid, name) in self.given:
            return self.given[bid, name]
        year, month = map(int, lot["first_month"].split("-"))
        parts = defaultdict(float)
        for step in range(lot["months"]):
            parts[year + (month - 1 + step) // 12] += price / lot["months"]
        return parts

    def read_limits(self):
        rate = {p["key"]: float(p["value"]) for p in self.record["parameters"]}
        self.ceilings = {}
        for code, year, prior, committed, *_ in self.rows("funds"):
            ceiling = math.floor(number(prior) * rate["fund-ceiling-rate"]) / 100 - number(committed)
            self.ceilings[code, int(year)] = max(0.0, ceiling)
        self.floors = {}
        for code, _name, urban, rural, tekun, staff in self.rows("counties"):
            need = math.ceil((int(urban) + int(rural) + int(tekun)) * rate["staffing-rate"] / 1000) - int(staff)
            if need > 0 and code in self.county.values():
                self.floors[code] = need
        self.capacity = {(row[0], row[1]): number(row[2]) for row in self.rows("capacities")}
        self.uses = defaultdict(dict)
        for bid, resource, amount in self.rows("uses"):
            if bid in self.offers:
                self.uses[self.tenderer[bid], resource][bid] = number(amount)
        self.own = {row[0]: (row[10], row[11]) for row in self.rows("tenderers") if row[10] or row[11]}
        self.win_limits = self.rows("win_limits")

    def constraints(self):
        """Rows (terms, sense, right side): one list for every modelling layer."""
        bids = list(self.offers)
        for lot in {lot for offers in self.offers.values() for lot in offers}:
            yield {b: 1 for b in bids if lot in self.offers[b]}, "=" if lot in self.required else "<", 1
        paid = defaultdict(lambda: defaultdict(float))
        for (bid, buyer, year), amount in self.payments.items():
            for code in self.chain(buyer):
                paid[code, year][bid] += amount
        for place, ceiling in self.ceilings.items():
            yield paid[place], "<", ceiling
        for county, need in self.floors.items():
            yield self.seconded[county], ">", need
        for key, terms in self.uses.items():
            yield terms, "<", self.capacity.get(key, 0.0)
        for terms in self.sets.values():
            yield {b: 1 for b in terms}, "<", 1
        for bid, other in self.requires:
            yield {bid: 1, other: -1} if other in self.offers else {bid: 1}, "<", 0
        by_tenderer = defaultdict(list)
        for bid in bids:
            by_tenderer[self.tenderer[bid]].append(bid)
        for tenderer, (lots, money) in self.own.items():
            if lots:
                yield {b: len(self.offers[b]) for b in by_tenderer[tenderer]}, "<", int(lots)
            if money:
                yield {b: self.price[b] for b in by_tenderer[tenderer]}, "<", number(money)
        for scope, code, lots, money in self.win_limits:
            inside = lambda lot: scope in ("overall", "全部") or code in (self.county[lot], self.group[lot])
            for won in by_tenderer.values():
                if lots:
                    yield {b: sum(map(inside, self.offers[b])) for b in won}, "<", int(lots)
                if money:
                    yield {b: sum(p for l, (p, _) in self.offers[b].items() if inside(l)) for b in won}, "<", number(money)

    def levels(self):
        """(coefficients, maximize) of the lexicographic objective."""
        return [(self.service, True), (self.price, False), (self.social_workers, True)]

    def report(self, name, chosen, seconds):
        """What a user would print at the end: totals and the winners as a table."""
        service = sum(self.service[b] for b in chosen)
        price = sum(self.price[b] for b in chosen)
        print(json.dumps({"peer": name, "service": service, "price": price, "bids": len(chosen), "solve_seconds": seconds}))
        for bid in chosen:
            for lot, (price, service) in self.offers[bid].items():
                print(f"{lot},{bid},{self.tenderer[bid]},{price:.2f},{service:.2f}")
