use super::arguments::Letters;
use super::award::{exit, is_inside};
use super::opened::{opened, stopped};
use super::{Exit, Output};
use crate::domain::ParameterKey;
use crate::domain::record::{ParameterRecord, Record, Standing};
use crate::domain::voice_record::{Outcome, TendererVoice};
use crate::explanation::voices;
use crate::findings::{Code, Finding};
use crate::reports::letters::write_letters;
use crate::reports::wording::{certainty, parameter_name, parameter_value};
use serde_json::json;

/// `zeyou letters`: a letter to each tenderer, in both languages.
pub(super) fn run(arguments: &Letters, output: &Output) -> Exit {
    let opened = match opened(&arguments.result, arguments.dossier.as_deref(), output) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let folder = arguments.out.display().to_string();
    if opened.dossier.as_ref().is_some_and(|dossier| is_inside(&arguments.out, dossier)) {
        output.note("out-inside-dossier", &[("folder", &folder)]);
        return Exit::Usage;
    }
    let record = &opened.record;
    if !voices::is_awarded(record) {
        stopped(&[nothing_awarded(record)], output);
        return exit(record, false);
    }
    let of_all = record.tenderers.iter().filter_map(|tenderer| voices::tenderer_voice(record, &tenderer.id));
    let voices: Vec<TendererVoice> = of_all.collect();
    let written = match write_letters(&arguments.out, &voices, output.catalogue.lang(), arguments.overwrite) {
        Ok(written) => written,
        Err(finding) => return stopped(&[finding], output),
    };
    if output.json {
        output.print_json(&json!({ "ok": true, "folder": folder, "tenderers": written.tenderers }));
    }
    output.note("letters-written", &[("count", &written.tenderers.to_string()), ("folder", &folder)]);
    before_sending(record, &voices, output);
    Exit::Done
}

fn nothing_awarded(record: &Record) -> Finding {
    let standing = match record.headline.standing {
        Standing::Award => "@report-standing-award",
        Standing::Unproven => "@report-standing-unproven",
        Standing::RuleBroken => "@report-standing-rule-broken",
        Standing::Elastic => "@report-standing-elastic",
        Standing::Infeasible => "@report-standing-infeasible",
        Standing::Unknown => "@report-standing-unknown",
    };
    Finding::new(Code::NothingAwarded).with("standing", standing)
}

/// What the buyer has to do before the letters go out, and by when they have to.
fn before_sending(record: &Record, voices: &[TendererVoice], output: &Output) {
    for voice in voices {
        for lot in &voice.lots {
            let waits = |outcome: &Outcome| matches!(outcome, Outcome::Won { under_review: true, .. });
            if lot.own.iter().any(|bid| waits(&bid.outcome)) {
                output.note("letters-review-first", &[("tenderer", &voice.tenderer.id), ("lot", &lot.lot)]);
            }
        }
    }
    let named = voices.first().map(|voice| voice.periods.as_slice()).unwrap_or_default();
    for period in named.iter().filter(|period| period.certainty != "text") {
        let arguments = [
            ("parameter", parameter_name(&output.catalogue, period)),
            ("certainty", certainty(&output.catalogue, period)),
            ("source", period.source.clone()),
        ];
        output.note("letters-source-unsure", &arguments.each_ref().map(|(name, value)| (*name, value.as_str())));
    }
    if let Some(time) = time(record) {
        output.note("letters-time", &[("time", &parameter_value(&output.catalogue, time))]);
    }
}

/// Within what time notices go out; nothing where the rules set none.
fn time(record: &Record) -> Option<&ParameterRecord> {
    let key = ParameterKey::NoticeTime.name();
    record.parameters.iter().find(|parameter| parameter.key == key && parameter.value != "0")
}
