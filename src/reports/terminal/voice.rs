//! `zeyou voice` on the terminal: what a tenderer, the committee, an auditor is told.

use super::award::{Page, award, check_table};
use super::score::{Sheets, score};
use super::{Style, Tone, lines, printable};
use crate::domain::record::{CheckRecord, CriterionRecord, Record, Standing};
use crate::domain::voice_record::{AuditorVoice, CommitteeVoice, Outcome, OwnBid, OwnLot, TendererVoice, Voice};
use crate::messages::Catalogue;
use crate::reports::wording::{
    Wording, certainty, criterion_name, parameter_name, parameter_value, provenance, waiver_sentence,
};
use crate::reports::{figures, index, letters};
use std::fmt::Write as _;

/// A voice for the terminal.
pub fn voice(voice: &Voice, catalogue: &Catalogue, style: Style) -> String {
    match voice {
        Voice::Tenderer(voice) => Own { voice, catalogue, style }.print(),
        Voice::Committee(voice) => committee(voice, catalogue, style),
        Voice::Auditor(voice) => auditor(voice, catalogue, style),
    }
}

/// Rankings and scores, the result, every check, why first-ranked bids were passed over.
fn committee(voice: &CommitteeVoice, catalogue: &Catalogue, style: Style) -> String {
    let record = &voice.record;
    let page = Page::new(record, catalogue, style);
    let sheets = Sheets {
        lots: &record.lots,
        tenderers: &record.tenderers,
        criteria: &record.criteria,
        exclusions: &record.exclusions,
    };
    let mut out = page.headline();
    out.push_str(&style.heading(&catalogue.text("voice-committee-sheets")));
    out.push_str(&score(sheets, catalogue, style));
    if let Some(result) = index::headline(record) {
        out.push_str(&page.winners(result));
    }
    out.push_str(&page.passed_over());
    out + &every_check(record, catalogue, style) + &page.warnings()
}

/// The whole award, every check, every parameter with its source, every digest, and the command.
fn auditor(voice: &AuditorVoice, catalogue: &Catalogue, style: Style) -> String {
    let record = &voice.record;
    let mut out = award(record, catalogue, style) + &every_check(record, catalogue, style);
    out.push_str(&parameters(record, catalogue, style));
    out.push_str(&style.heading(&catalogue.text("voice-auditor-inputs")));
    let mut table = style.table(&titles(catalogue, &["report-file", "report-bytes", "report-sha256"]), &[1]);
    for input in &record.inputs {
        let cells = [input.file.clone(), input.bytes.to_string(), input.sha256.clone()];
        table.add_row(cells.iter().map(|cell| style.cell(cell, Tone::Plain)));
    }
    out.push_str(&lines(&table));
    let command = catalogue.format("voice-auditor-verify", &[("command", &voice.verification)]);
    let _ = writeln!(out, "\n{}", style.paint(&printable(&command), Tone::Heading));
    out
}

fn every_check(record: &Record, catalogue: &Catalogue, style: Style) -> String {
    let Some(result) = index::headline(record).filter(|result| !result.checks.is_empty()) else { return String::new() };
    let checks: Vec<&CheckRecord> = result.checks.iter().collect();
    style.heading(&catalogue.text("report-limits")) + &check_table(&checks, catalogue, style)
}

fn parameters(record: &Record, catalogue: &Catalogue, style: Style) -> String {
    let wording = Wording::new(record, catalogue);
    let ids =
        ["report-parameter", "report-value", "report-force", "report-clause", "report-source", "report-certainty"];
    let mut table = style.table(&titles(catalogue, &ids), &[]);
    for parameter in &record.parameters {
        let cells = [
            parameter_name(catalogue, parameter),
            parameter_value(catalogue, parameter),
            wording.force(parameter),
            wording.clause(&parameter.clause),
            parameter.source.clone(),
            certainty(catalogue, parameter),
        ];
        table.add_row(cells.iter().map(|cell| style.cell(cell, Tone::Plain)));
    }
    style.heading(&catalogue.text("voice-auditor-parameters")) + &lines(&table)
}

fn titles(catalogue: &Catalogue, ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| catalogue.text(id)).collect()
}

/// What one tenderer is told.
struct Own<'a> {
    voice: &'a TendererVoice,
    catalogue: &'a Catalogue,
    style: Style,
}

impl Own<'_> {
    fn print(&self) -> String {
        let (voice, style) = (self.voice, self.style);
        let mut out = String::new();
        let name = format!("{} {}", voice.tenderer.id, voice.tenderer.name);
        for (line, tone) in [
            (voice.tender.title.clone(), Tone::Heading),
            (provenance(self.catalogue, &voice.tender), Tone::Warning),
            (name, Tone::Heading),
        ] {
            let _ = writeln!(out, "{}", style.paint(&printable(&line), tone));
        }
        if let Some(note) = self.not_awarded() {
            let _ = writeln!(out, "{}", style.paint(&note, Tone::Bad));
        }
        if voice.lots.is_empty() && voice.exclusions.is_empty() {
            let _ = writeln!(out, "\n{}", self.catalogue.text("voice-no-bids"));
            return out;
        }
        out + &self.lots() + &self.standbys() + &self.points() + &self.reasons() + &self.public()
    }

    /// That no result may be told, where nothing was awarded.
    fn not_awarded(&self) -> Option<String> {
        let standing = match self.voice.headline.standing {
            Standing::Award => return None,
            Standing::Unproven => "report-standing-unproven",
            Standing::RuleBroken => "report-standing-rule-broken",
            Standing::Elastic => "report-standing-elastic",
            Standing::Infeasible => "report-standing-infeasible",
            Standing::Unknown => "report-standing-unknown",
        };
        Some(self.catalogue.format("voice-not-awarded", &[("standing", &self.catalogue.text(standing))]))
    }

    fn bids(&self) -> impl Iterator<Item = (&OwnLot, &OwnBid)> {
        self.voice.lots.iter().flat_map(|lot| lot.own.iter().map(move |bid| (lot, bid)))
    }

    fn lots(&self) -> String {
        let ids = [
            "report-lot",
            "report-title",
            "letter-bid",
            "letter-own-price",
            "letter-rank",
            "voice-bids",
            "voice-outcome",
        ];
        let mut table = self.style.table(&titles(self.catalogue, &ids), &[3, 4]);
        for (lot, bid) in self.bids() {
            let (bids, ranked) = (lot.bids.to_string(), lot.ranked.to_string());
            let (outcome, tone) = match &bid.outcome {
                Outcome::Undecided => ("voice-undecided", Tone::Faint),
                Outcome::Won { .. } => ("voice-won", Tone::Good),
                Outcome::Excluded => ("voice-excluded", Tone::Bad),
                Outcome::NotSelected(_) => ("voice-not-selected", Tone::Plain),
            };
            let rank = bid.rank.map(|rank| self.catalogue.format("report-rank-value", &[("rank", &rank.to_string())]));
            table.add_row([
                self.style.cell(&lot.lot, Tone::Plain),
                self.style.cell(&lot.title, Tone::Plain),
                self.style.cell(&bid.bid, Tone::Plain),
                self.style.cell(&bid.price_yuan.grouped(), Tone::Plain),
                self.style.cell(&rank.unwrap_or_else(|| figures::MISSING.to_owned()), Tone::Plain),
                self.style.cell(
                    &self.catalogue.format("voice-lot-facts", &[("bids", &bids), ("ranked", &ranked)]),
                    Tone::Plain,
                ),
                self.style.cell(&self.catalogue.text(outcome), tone),
            ]);
        }
        self.style.heading(&self.catalogue.text("voice-own-lots")) + &lines(&table)
    }

    /// The lots for which it stands by.
    fn standbys(&self) -> String {
        let Some((how, meaning)) = letters::standing_by(self.catalogue, self.voice) else { return String::new() };
        let ids = ["report-lot", "report-title", "letter-bid", "letter-standby-price"];
        let mut table = self.style.table(&titles(self.catalogue, &ids), &[3]);
        for (standby, lot) in letters::standbys(self.voice) {
            let cells = [&lot.lot, &lot.title, &standby.bid, &standby.price_yuan.grouped()];
            table.add_row(cells.map(|cell| self.style.cell(cell, Tone::Plain)));
        }
        let heading = self.style.heading(&self.catalogue.text("letter-standby"));
        format!("{heading}{}\n{}{}\n", printable(&how), lines(&table), printable(&meaning))
    }

    fn points(&self) -> String {
        let leaves: Vec<&CriterionRecord> = self.voice.criteria.iter().filter(|criterion| criterion.leaf).collect();
        let mut names = titles(self.catalogue, &["report-lot", "letter-bid"]);
        names.extend(leaves.iter().map(|criterion| criterion_name(self.catalogue, criterion).to_owned()));
        names.push(self.catalogue.text("letter-total"));
        let mut table = self.style.table(&names, &(2..names.len()).collect::<Vec<_>>());
        let mut rows = 0;
        for (lot, bid) in self.bids().filter(|(_, bid)| bid.rank.is_some()) {
            let points =
                |criterion: &&CriterionRecord| bid.points.get(&criterion.id).and_then(|points| points.as_deref());
            let shown = |points: Option<&str>| points.map_or_else(|| figures::MISSING.to_owned(), figures::exact_score);
            let mut cells = vec![lot.lot.clone(), bid.bid.clone()];
            cells.extend(leaves.iter().map(|criterion| shown(points(criterion))));
            cells.push(shown(bid.composite.as_deref()));
            table.add_row(cells.iter().map(|cell| self.style.cell(cell, Tone::Plain)));
            rows += 1;
        }
        if rows == 0 {
            String::new()
        } else {
            self.style.heading(&self.catalogue.text("voice-own-points")) + &lines(&table)
        }
    }

    fn reasons(&self) -> String {
        let why = letters::not_selected(self.catalogue, self.voice);
        let excluded = letters::reasons(self.catalogue, &self.voice.exclusions).into_iter();
        let excluded: Vec<String> =
            excluded.flat_map(|item| [item.text, item.note]).filter(|line| !line.is_empty()).collect();
        let rule = letters::rule(self.catalogue, self.voice);
        let why: Vec<String> = rule.into_iter().chain(why).collect();
        let waivers: Vec<String> =
            self.voice.waivers.iter().map(|waiver| waiver_sentence(self.catalogue, waiver)).collect();
        let mut out = String::new();
        let rules = letters::rules(self.catalogue, self.voice);
        let parts = [
            ("letter-reasons", why),
            ("letter-exclusions", excluded),
            ("letter-rules", rules),
            ("waivers-heading", waivers),
        ];
        for (heading, sentences) in parts.into_iter().filter(|(_, sentences)| !sentences.is_empty()) {
            out.push_str(&self.style.heading(&self.catalogue.text(heading)));
            for sentence in sentences {
                let _ = writeln!(out, "• {}", printable(&sentence));
            }
        }
        out
    }

    /// Who won the lots: public.
    fn public(&self) -> String {
        if self.voice.headline.standing != Standing::Award {
            return String::new();
        }
        let ids = ["report-lot", "report-title", "letter-winner", "letter-contract-price"];
        let mut table = self.style.table(&titles(self.catalogue, &ids), &[3]);
        for lot in &self.voice.lots {
            let mut row = |winner: &str, price: String| {
                let cells = [lot.lot.as_str(), &lot.title, winner, &price];
                table.add_row(cells.map(|cell| self.style.cell(cell, Tone::Plain)));
            };
            for winner in &lot.winners {
                row(&letters::winner(self.catalogue, winner), winner.price_yuan.grouped());
            }
            if lot.winners.is_empty() {
                row(
                    &self.catalogue.text(if lot.failed { "letter-lot-failed" } else { "letter-nobody" }),
                    figures::MISSING.to_owned(),
                );
            }
        }
        self.style.heading(&self.catalogue.text("voice-public")) + &lines(&table)
    }
}
