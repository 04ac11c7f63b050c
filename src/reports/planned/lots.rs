use super::Planned;
use super::pieces::{self, Cell, plain, section, service_more};
use crate::domain::lots_record::{BreakEven, Designed, LotsRecord, OfferedPackage, ProposedPackage};
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::figures;

impl Planned for LotsRecord {
    const KIND: &'static str = "lots-document-kind";
    const TABLES: &'static [&'static str] = &["offered", "proposed"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let telling = Telling { record: self, catalogue };
        [telling.verdict(), telling.offered(), telling.proposed()].concat()
    }
}

struct Telling<'a> {
    record: &'a LotsRecord,
    catalogue: &'a Catalogue,
}

impl Telling<'_> {
    fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    fn verdict(&self) -> Vec<Block> {
        let base = self.designed(&self.record.base);
        let mut lines = vec![Block::Line(Mood::Plain, self.catalogue.format("lots-base", &[("award", &base)]))];
        if let Some(without) = &self.record.without_packages {
            let (_, more) = self.more(without);
            let award = self.designed(without);
            let arguments = [("award", award.as_str()), ("more", &more)];
            lines.push(Block::Line(Mood::Plain, self.catalogue.format("lots-without", &arguments)));
        }
        lines.push(Block::Line(Mood::Faint, self.text("lots-note")));
        lines
    }

    fn designed(&self, designed: &Designed) -> String {
        match designed {
            Designed::Awarded { service, price_yuan, unmet } => self.catalogue.format(
                "lots-award",
                &[
                    ("service", &figures::service(*service)),
                    ("price", &price_yuan.grouped()),
                    ("unmet", &unmet.to_string()),
                ],
            ),
            Designed::NoAward => self.text("what-if-no-award"),
            Designed::Unanswered => self.text("what-if-unanswered"),
        }
    }

    /// Service of a design less that of the published one.
    fn more(&self, designed: &Designed) -> Cell {
        match (&self.record.base, designed) {
            (Designed::Awarded { service: base, .. }, Designed::Awarded { service, .. }) => {
                service_more(*service - *base)
            }
            _ => plain(figures::MISSING),
        }
    }

    fn money(&self, designed: &Designed) -> String {
        match (&self.record.base, designed) {
            (Designed::Awarded { price_yuan: base, .. }, Designed::Awarded { price_yuan, .. }) => {
                figures::more(*price_yuan - *base)
            }
            _ => figures::MISSING.to_owned(),
        }
    }

    fn table(
        &self,
        heading: &str,
        note: &str,
        titles: &[&str],
        name: &'static str,
        rows: Vec<Vec<Cell>>,
    ) -> Vec<Block> {
        if rows.is_empty() {
            return vec![Block::Heading(self.text(heading)), Block::Line(Mood::Plain, self.text("lots-none"))];
        }
        let titles = pieces::titles(self.catalogue, titles);
        let mut blocks = section(self.catalogue, heading, Some(note));
        blocks.push(Block::Table { name: Some(name), titles, right: vec![3, 4], rows });
        blocks
    }

    fn offered(&self) -> Vec<Block> {
        let row = |package: &OfferedPackage| {
            let (question, state) =
                if package.wins { ("lots-left-out", "lots-wins") } else { ("lots-forced", "lots-loses") };
            vec![
                plain(format!("{} {}", package.bid, package.tenderer)),
                plain(package.lots.join(" + ")),
                plain(self.text(state)),
                self.more(&package.otherwise),
                plain(self.money(&package.otherwise)),
                plain(match &package.otherwise {
                    Designed::Awarded { .. } => self.text(question),
                    other => self.designed(other),
                }),
            ]
        };
        let titles = [
            "lots-package",
            "lots-lots",
            "what-if-state",
            "what-if-service-more",
            "what-if-price-more",
            "lots-compared",
        ];
        let rows = self.record.offered.iter().map(row).collect();
        self.table("lots-offered", "lots-offered-note", &titles, "offered", rows)
    }

    fn proposed(&self) -> Vec<Block> {
        let row = |package: &ProposedPackage| {
            vec![
                plain(package.lots.join(" + ")),
                plain(package.tenderers.to_string()),
                plain(match &package.at_sum {
                    Designed::Awarded { .. } => figures::MISSING.to_owned(),
                    other => self.designed(other),
                }),
                self.more(&package.at_sum),
                plain(self.money(&package.at_sum)),
                self.break_even(&package.break_even),
            ]
        };
        let titles = [
            "lots-lots",
            "lots-tenderers",
            "what-if-state",
            "what-if-service-more",
            "what-if-price-more",
            "lots-break-even",
        ];
        let rows = self.record.proposed.iter().map(row).collect();
        self.table("lots-proposed", "lots-proposed-note", &titles, "proposed", rows)
    }

    fn break_even(&self, break_even: &BreakEven) -> Cell {
        let with = |id: &str, percent: &str| self.catalogue.format(id, &[("percent", percent)]);
        match break_even {
            BreakEven::At { percent } => plain(with("lots-break-even-at", percent)),
            BreakEven::AtSum => (Mood::Good, self.text("lots-break-even-sum")),
            BreakEven::NotAt { percent } => (Mood::Bad, with("lots-break-even-not", percent)),
            BreakEven::Unanswered => (Mood::Warning, self.text("what-if-unanswered")),
        }
    }
}
