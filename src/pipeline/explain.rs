use super::record::{inputs, tender};
use super::{Prepared, ScoreSheets, prepare, score_sheets};
use crate::domain::explain_record::{ExplainRecord, Explained, FORMAT};
use crate::domain::record::LotRecord;
use crate::domain::rule_record::RuleRecord;
use crate::domain::{BidIx, CountyIx, LotIx};
use crate::explanation::explain::{self, Question, Subjects};
use crate::findings::{Code, Finding, any_error};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// What is asked about, by the names that the files use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExplainNames {
    /// Identifiers of bids.
    pub bids: Vec<String>,
    /// Identifiers of lots.
    pub lots: Vec<String>,
    /// Codes or names of counties.
    pub counties: Vec<String>,
    /// Whether to ask what each rule costs.
    pub rules: bool,
}

/// How questions are answered.
pub struct ExplainOptions<'a> {
    /// Time for everything together.
    pub time_limit: Duration,
    /// Set when the user wants to stop: what is not answered yet says so.
    pub cancel: &'a AtomicBool,
    /// Told how much of the questions' work is done, of how much, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct ExplainRun {
    /// The record; absent where the files could not be understood, scores are missing, or they
    /// have nothing of a name that was asked about.
    pub record: Option<ExplainRecord>,
    /// All findings; they are in the record too, where there is one.
    pub findings: Vec<Finding>,
}

/// From files to answers.
pub fn explain(path: &Path, names: &ExplainNames, options: &ExplainOptions<'_>) -> ExplainRun {
    let prepared = match prepare(path) {
        Ok(prepared) => prepared,
        Err(findings) => return ExplainRun { record: None, findings },
    };
    let (subjects, unknown) = found(&prepared, names);
    if any_error(&prepared.findings) || !unknown.is_empty() {
        let findings = prepared.findings.into_iter().chain(unknown).collect();
        return ExplainRun { record: None, findings };
    }
    let answers = explain::explain(&Question {
        dossier: &prepared.dossier,
        rules: &prepared.rules,
        scoring: &prepared.scoring,
        evaluation: &prepared.evaluation,
        candidates: &prepared.candidates,
        subjects: &subjects,
        time_limit: options.time_limit,
        cancel: options.cancel,
        progress: Some(options.progress),
    });
    ExplainRun { record: Some(record(&prepared, answers)), findings: prepared.findings }
}

/// The things that were named, each once, and an error for each name that the files do not have.
fn found(prepared: &Prepared, names: &ExplainNames) -> (Subjects, Vec<Finding>) {
    let dossier = &prepared.dossier;
    let mut unknown = Vec::new();
    let bids: Vec<BidIx> =
        each(&names.bids, "bid", &mut unknown, |name| dossier.bid_ixs().find(|bid| dossier[*bid].id == name));
    let lots: Vec<LotIx> =
        each(&names.lots, "lot", &mut unknown, |name| dossier.lot_ixs().find(|lot| dossier[*lot].id == name));
    let counties: Vec<CountyIx> = each(&names.counties, "county", &mut unknown, |name| {
        dossier.county_ixs().find(|county| dossier[*county].code == name || dossier[*county].name == name)
    });
    (Subjects { bids, lots, counties, rules: names.rules }, unknown)
}

fn each<T: PartialEq>(
    names: &[String],
    kind: &str,
    unknown: &mut Vec<Finding>,
    find: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut found = Vec::new();
    for name in names {
        match find(name) {
            Some(one) if found.contains(&one) => {}
            Some(one) => found.push(one),
            None => {
                let finding = Finding::new(Code::AskedAboutUnknown).with("kind", format!("@explain-kind-{kind}"));
                unknown.push(finding.with("name", name));
            }
        }
    }
    found
}

fn record(prepared: &Prepared, answers: Explained) -> ExplainRecord {
    let ScoreSheets { lots, tenderers, criteria, exclusions, .. } = score_sheets(prepared);
    let of_bids = answers.bids.iter().flat_map(|bid| &bid.lots);
    let of_counties = answers.counties.iter().flat_map(|county| &county.lots);
    let spoken_of: BTreeSet<&String> =
        of_bids.chain(answers.lots.iter().map(|lot| &lot.lot)).chain(of_counties).collect();
    let asked: BTreeSet<&String> = answers.bids.iter().map(|bid| &bid.bid).collect();
    let is_spoken_of = |lot: &LotRecord| spoken_of.contains(&lot.lot);
    ExplainRecord {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender: tender(&prepared.dossier),
        inputs: inputs(&prepared.dossier),
        lots: lots.into_iter().filter(is_spoken_of).collect(),
        tenderers,
        criteria,
        rules: prepared.dossier.rules_in_force().map(|rule| RuleRecord::of(&prepared.dossier, rule)).collect(),
        exclusions: exclusions.into_iter().filter(|exclusion| asked.contains(&exclusion.bid)).collect(),
        answers,
        findings: prepared.findings.clone(),
    }
}
