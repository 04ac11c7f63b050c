use super::arguments::{Listener, Voice as Arguments};
use super::opened::{Opened, opened};
use super::{Exit, Output};
use crate::domain::voice_record::{VOICE_FORMAT, Voice, VoiceRecord};
use crate::explanation::voices;
use crate::reports::terminal;

/// `zeyou voice`: what a result tells to whom.
pub(super) fn run(arguments: &Arguments, output: &Output) -> Exit {
    let opened = match opened(&arguments.result, arguments.dossier.as_deref(), output) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let voice = match &arguments.listener {
        Listener::Tenderer(id) => match voices::tenderer_voice(&opened.record, id) {
            Some(voice) => Voice::Tenderer(Box::new(voice)),
            None => return unknown(id, &opened, output),
        },
        Listener::Committee => Voice::Committee(Box::new(voices::committee_voice(&opened.record))),
        Listener::Auditor => Voice::Auditor(Box::new(voices::auditor_voice(&opened.record, verification(&opened)))),
    };
    if output.json {
        let record = VoiceRecord { format: VOICE_FORMAT.to_owned(), voice };
        output.print_json(&serde_json::to_value(&record).unwrap_or_default());
    } else {
        output.print(&terminal::voice(&voice, &output.catalogue, output.style));
    }
    Exit::Done
}

/// The command that verifies the result.
fn verification(opened: &Opened) -> String {
    let result = opened.result.display();
    let dossier = opened.dossier.as_ref().map_or_else(|| "DIR".to_owned(), |path| path.display().to_string());
    format!("zeyou verify {result} --dossier {dossier}")
}

fn unknown(id: &str, opened: &Opened, output: &Output) -> Exit {
    let known: Vec<&str> = opened.record.tenderers.iter().map(|tenderer| tenderer.id.as_str()).collect();
    output.note("voice-unknown-tenderer", &[("tenderer", id), ("known", &known.join(" "))]);
    Exit::Usage
}
