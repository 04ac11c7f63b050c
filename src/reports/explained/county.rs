//! Which rules bind in a county, and what money and staff are worth there.

use super::{Block, Mood, Telling, shown};
use crate::domain::explain_record::{Answer, Binding, CountyExplained, Effect, WorthRecord, WorthSubject};
use crate::reports::figures;
use crate::reports::wording::{amount, check_name, lots_changed, slack};

impl Telling<'_> {
    pub(super) fn county(&self, county: &CountyExplained) -> Vec<Block> {
        let arguments = [("county", county.county.as_str()), ("name", county.name.as_str())];
        let mut blocks = vec![Block::Heading(self.format("explain-county-heading", &arguments))];
        if county.binding.is_empty() {
            blocks.push(Block::Line(Mood::Plain, self.text("explain-binding-none")));
        } else {
            blocks.push(Block::Line(Mood::Plain, self.text("explain-binding")));
            blocks.push(self.binding(&county.binding));
        }
        blocks.push(Block::Line(Mood::Plain, self.text("explain-worth")));
        blocks.push(self.worth(&county.worth));
        blocks
    }

    fn binding(&self, binding: &[Binding]) -> Block {
        let titles = ["report-check", "report-used", "report-limit", "report-slack", "explain-least-step"];
        let rows = binding.iter().map(|binding| {
            let check = &binding.check;
            let step = binding.least_step.as_deref();
            let cells = [
                check_name(self.catalogue, check),
                amount(self.catalogue, check.unit, &check.used),
                amount(self.catalogue, check.unit, &check.limit),
                slack(self.catalogue, check),
                step.map_or_else(|| "—".to_owned(), |step| amount(self.catalogue, check.unit, step)),
            ];
            let mood = if check.holds { Mood::Plain } else { Mood::Bad };
            cells.into_iter().map(|cell| (mood, cell)).collect()
        });
        Block::Table { name: None, titles: self.titles(&titles), right: vec![1, 2, 4], rows: rows.collect() }
    }

    fn worth(&self, worth: &[WorthRecord]) -> Block {
        let titles = ["explain-change", "explain-service-more", "explain-price-more", "explain-lots"];
        let both = worth.iter().flat_map(|worth| [(worth, true), (worth, false)]);
        let rows = both.map(|(worth, more)| {
            let effect = if more { &worth.more } else { &worth.less };
            let mut cells = vec![(Mood::Plain, self.subject(&worth.subject, more))];
            cells.extend(self.effect(effect));
            cells
        });
        Block::Table { name: None, titles: self.titles(&titles), right: vec![1, 2], rows: rows.collect() }
    }

    /// `高县2026年资金上限多10,000元`.
    pub(super) fn subject(&self, subject: &WorthSubject, more: bool) -> String {
        match subject {
            WorthSubject::FundCeiling { name, year, .. } => {
                let arguments = [("name", name.as_str()), ("year", &year.to_string())];
                self.format(if more { "explain-money-more" } else { "explain-money-less" }, &arguments)
            }
            WorthSubject::StaffInPost { name, .. } => {
                self.format(if more { "explain-staff-more" } else { "explain-staff-less" }, &[("name", name)])
            }
        }
    }

    /// Three cells: service, price, lots; what has none of them says so in the last.
    pub(super) fn effect(&self, effect: &Answer<Effect>) -> [(Mood, String); 3] {
        let said = |mood, id: &str| [(mood, "—".to_owned()), (mood, "—".to_owned()), (mood, self.text(id))];
        match effect {
            Answer::Given(Effect::Award { totals, service_more, price_more_yuan, changes }) => {
                let (service, price) = shown(totals);
                let plain = |text| (Mood::Plain, text);
                match (service_more, price_more_yuan) {
                    (Some(service), Some(price)) => [
                        plain(figures::signed(&figures::service(*service), service.steps())),
                        plain(figures::signed(&price.grouped(), price.fen())),
                        plain(lots_changed(self.catalogue, changes)),
                    ],
                    // There was no award before, so there is nothing to take from.
                    _ => [plain(service), plain(price), (Mood::Good, self.text("explain-effect-now-possible"))],
                }
            }
            Answer::Given(Effect::NoAward) => said(Mood::Bad, "explain-effect-no-award"),
            Answer::Given(Effect::NothingToTake) => said(Mood::Faint, "explain-effect-nothing"),
            Answer::Unanswered(_) => said(Mood::Warning, "explain-effect-unanswered"),
        }
    }
}
