//! Explanations in sentences and tables: one language at a time, the same pieces in each, so that
//! the terminal prints one and the page sets both side by side.

mod bid;
mod county;
mod lot;
mod names;
mod open;
mod rules;

use crate::domain::explain_record::{Answer, BaseAward, ExplainRecord, TotalsRecord};
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::figures;
use crate::reports::wording::rule_name;
use names::Names;

/// The whole record in the catalogue's language.
pub fn tell(record: &ExplainRecord, catalogue: &Catalogue) -> Vec<Block> {
    let telling = Telling { record, catalogue, names: Names::new(record) };
    let answers = &record.answers;
    let mut blocks = telling.base();
    blocks.extend(answers.bids.iter().flat_map(|bid| telling.bid(bid)));
    blocks.extend(answers.lots.iter().flat_map(|lot| telling.lot(lot)));
    blocks.extend(answers.counties.iter().flat_map(|county| telling.county(county)));
    blocks.extend(answers.rules.iter().flat_map(|rules| telling.rules(rules)));
    blocks.extend(telling.open());
    blocks
}

/// A record told in one language.
struct Telling<'a> {
    record: &'a ExplainRecord,
    catalogue: &'a Catalogue,
    names: Names<'a>,
}

impl Telling<'_> {
    fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    fn format(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.catalogue.format(id, arguments)
    }

    fn titles(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.text(id)).collect()
    }

    fn list(&self, items: &[String]) -> String {
        items.join(&self.text("report-list-separator"))
    }

    /// What everything is compared with.
    fn base(&self) -> Vec<Block> {
        let base = &self.record.answers.base;
        let mut lines =
            vec![self.award("explain-base-published", &rule_name(self.catalogue, base.rule), &base.published)];
        if base.rule != crate::domain::AwardRule::Optimal {
            let optimal = rule_name(self.catalogue, crate::domain::AwardRule::Optimal);
            lines.push(self.award("explain-base-optimal", &optimal, &base.optimal));
        }
        lines
    }

    fn award(&self, id: &str, rule: &str, award: &Answer<BaseAward>) -> Block {
        match award {
            Answer::Given(BaseAward::Award { totals, .. }) => {
                let (service, price) = shown(totals);
                Block::Line(Mood::Plain, self.format(id, &[("rule", rule), ("service", &service), ("price", &price)]))
            }
            Answer::Given(BaseAward::None) => {
                Block::Line(Mood::Bad, self.format("explain-base-none", &[("rule", rule)]))
            }
            Answer::Unanswered(reason) => {
                let why = self.text(&format!("explain-reason-{}", reason.name()));
                Block::Line(Mood::Warning, self.format("explain-base-unknown", &[("rule", rule), ("reason", &why)]))
            }
        }
    }
}

/// Service and price for people.
fn shown(totals: &TotalsRecord) -> (String, String) {
    (figures::service(totals.service), totals.price_yuan.grouped())
}
