use super::arguments::{Schema, SchemaKind};
use super::{Exit, Output};
use crate::{inputs, reports};

/// `zeyou schema`: the JSON schema of a dossier, of `award.json`, of what other commands print, or the columns as a page.
pub(super) fn run(arguments: &Schema, output: &Output) -> Exit {
    let schema = match arguments.kind {
        SchemaKind::Dossier => inputs::schema(),
        SchemaKind::Award => reports::json::schema().to_value(),
        SchemaKind::Explain => reports::json::explain_schema().to_value(),
        SchemaKind::Frontier => reports::json::frontier_schema().to_value(),
        SchemaKind::Budget => reports::json::budget_schema().to_value(),
        SchemaKind::Fairness => reports::json::fairness_schema().to_value(),
        SchemaKind::Pivot => reports::json::pivot_schema().to_value(),
        SchemaKind::Viability => reports::json::viability_schema().to_value(),
        SchemaKind::Lots => reports::json::lots_schema().to_value(),
        SchemaKind::Whatif => reports::json::what_if_schema().to_value(),
        SchemaKind::Weights => reports::json::weights_schema().to_value(),
        SchemaKind::Draws => reports::json::draws_schema().to_value(),
        SchemaKind::Robust => reports::json::robust_schema().to_value(),
        SchemaKind::Batch => reports::json::batch_schema().to_value(),
        SchemaKind::Voice => reports::json::voice_schema().to_value(),
        SchemaKind::Columns => {
            output.print(&inputs::columns_page(output.catalogue.lang()));
            return Exit::Done;
        }
    };
    output.print_json(&schema);
    Exit::Done
}
