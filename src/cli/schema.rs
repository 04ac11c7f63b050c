use super::arguments::{Schema, SchemaKind};
use super::{Exit, Output};
use crate::{inputs, reports};

/// `zeyou schema`: the JSON schema of a dossier or of `award.json`.
pub(super) fn run(arguments: &Schema, output: &Output) -> Exit {
    let schema = match arguments.kind {
        SchemaKind::Dossier => inputs::schema(),
        SchemaKind::Award => reports::json::schema().to_value(),
    };
    output.print_json(&schema);
    Exit::Done
}
