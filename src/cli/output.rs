use super::arguments::Colour;
use crate::findings::Finding;
use crate::messages::{Catalogue, Lang};
use crate::reports::terminal::Style;
use serde_json::{Value, json};
use std::io::{IsTerminal, Write};

/// Columns of the terminal, where it tells.
fn terminal_width() -> Option<u16> {
    terminal_size::terminal_size().map(|(width, _)| width.0)
}

/// Where a command prints, in which language and form.
pub(super) struct Output {
    pub catalogue: Catalogue,
    pub json: bool,
    pub style: Style,
}

impl Output {
    pub fn new(lang: Lang, json: bool, colour: Colour) -> Self {
        let terminal = std::io::stdout().is_terminal();
        let colour = match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        };
        // Not on a terminal, tables are as wide as they need: a file has no edge.
        let width = if terminal { terminal_width() } else { None };
        Self { catalogue: Catalogue::new(lang), json, style: Style { colour, width } }
    }

    /// Prints to standard output. A reader that closed the pipe has seen enough.
    pub fn print(&self, text: &str) {
        let mut stdout = std::io::stdout().lock();
        let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    }

    /// Prints JSON to standard output.
    pub fn print_json(&self, value: &Value) {
        let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
        text.push('\n');
        self.print(&text);
    }

    /// Prints a message of the catalogue to standard error.
    pub fn note(&self, id: &str, arguments: &[(&str, &str)]) {
        eprintln!("{}", self.catalogue.format(id, arguments));
    }

    /// A finding with its severity and its sentences, for programs.
    pub fn finding_json(&self, finding: &Finding) -> Value {
        let mut value = serde_json::to_value(finding).unwrap_or_default();
        if let Value::Object(fields) = &mut value {
            fields.insert("severity".to_owned(), json!(finding.severity()));
            fields.insert("cause".to_owned(), json!(self.catalogue.cause(finding)));
            fields.insert("action".to_owned(), json!(self.catalogue.action(finding)));
        }
        value
    }

    /// A list of findings for programs.
    pub fn findings_json(&self, findings: &[Finding]) -> Value {
        findings.iter().map(|finding| self.finding_json(finding)).collect()
    }
}
