//! The declared tables as documents: the JSON Schema of a dossier and the column reference.

use super::tables::{Column, Kind, TABLES, TENDER, Table, Word};
use super::typed::most;
use crate::messages::{Catalogue, Lang};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// The JSON Schema of a dossier as one object: the tender's keys under `tender`, each table as
/// a list of rows under its English name, all values as text as in the files. Descriptions
/// are English, with the Chinese name and description beside them as `x-name-zh` and
/// `x-description-zh`.
pub fn schema() -> Value {
    let catalogues = (Catalogue::new(Lang::En), Catalogue::new(Lang::Zh));
    let mut properties = Map::new();
    let mut required = Vec::new();
    for table in std::iter::once(&TENDER).chain(TABLES) {
        let row = row_schema(table, &catalogues);
        let mut of_table = if table.en == TENDER.en { row } else { json!({ "type": "array", "items": row }) };
        let id = message_id(&["table", table.en]);
        of_table["description"] = catalogues.0.text(&id).into();
        of_table["x-name-zh"] = table.zh.into();
        of_table["x-description-zh"] = catalogues.1.text(&id).into();
        if table.required && table.en != TENDER.en {
            of_table["minItems"] = 1.into();
        }
        if !table.key.is_empty() {
            of_table["x-key"] = json!(table.key);
        }
        if table.required {
            required.push(table.en);
        }
        properties.insert(table.en.to_owned(), of_table);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "zeyou dossier",
        "description": catalogues.0.text("columns-introduction"),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn row_schema(table: &Table, catalogues: &(Catalogue, Catalogue)) -> Value {
    let mut properties = Map::new();
    for column in table.columns {
        let mut of_column = kind_schema(table, column);
        let id = message_id(&["column", table.en, column.en]);
        of_column["description"] = catalogues.0.text(&id).into();
        of_column["x-name-zh"] = column.zh.into();
        of_column["x-description-zh"] = catalogues.1.text(&id).into();
        properties.insert(column.en.to_owned(), of_column);
    }
    let required: Vec<&str> = table.columns.iter().filter(|column| column.required).map(|column| column.en).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn kind_schema(table: &Table, column: &Column) -> Value {
    let text = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    match column.kind {
        Kind::Text => json!({ "type": "string", "minLength": 1 }),
        Kind::Id => text("^[^;,、|]{1,64}$"),
        Kind::Ids => json!({ "type": "string", "x-separators": [";", ",", "、"] }),
        Kind::Integer => {
            let mut schema = text(r"^\d+$");
            schema["x-maximum"] = most(table, column).into();
            schema
        }
        Kind::Decimal(0) => text(r"^\d+$"),
        Kind::Decimal(places) => {
            let mut schema = text(&format!(r"^\d+(\.\d{{1,{places}}})?$"));
            schema["x-maximum"] = most(table, column).into();
            schema
        }
        Kind::Money => {
            let mut schema = text(r"^\d+(\.\d{1,2})?$");
            schema["x-unit"] = "yuan".into();
            schema
        }
        Kind::YesNo => json!({ "enum": ["yes", "no", "是", "否"] }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Month => text(r"^\d{4}-(0[1-9]|1[0-2])$"),
        Kind::Year => text(r"^\d{4}$"),
        Kind::Choice(words) => {
            json!({ "enum": words.iter().flat_map(|word| [word.en, word.zh]).collect::<Vec<_>>() })
        }
        Kind::Choices(words) => {
            let words: Vec<&str> = words.iter().flat_map(|word| [word.en, word.zh]).collect();
            json!({ "type": "string", "x-separators": [";", ",", "、"], "x-words": words })
        }
    }
}

/// The column reference in Markdown: every table with its columns, kinds and meanings.
pub fn columns_page(lang: Lang) -> String {
    let catalogue = Catalogue::new(lang);
    let text = |id: &str| catalogue.text(id);
    let mut page = format!("# {}\n\n{}\n", text("columns-title"), text("columns-introduction"));
    for table in std::iter::once(&TENDER).chain(TABLES) {
        let (name, other) = named(lang, table.en, table.zh);
        let need = if table.required { "columns-table-required" } else { "columns-table-optional" };
        let _ = write!(page, "\n## {name} ({other})\n\n{} {}", text(&message_id(&["table", table.en])), text(need));
        if !table.key.is_empty() {
            let keys = table.columns.iter().filter(|column| table.key.contains(&column.en));
            let keys: Vec<&str> = keys.map(|column| named(lang, column.en, column.zh).0).collect();
            let _ = write!(page, " {}", catalogue.format("columns-key", &[("columns", &keys.join(", "))]));
        }
        let other_name = named(lang, "columns-chinese", "columns-english").0;
        let titles = ["columns-column", other_name, "columns-kind", "columns-required", "columns-meaning"].map(text);
        let _ = write!(page, "\n\n| {} |\n|---|---|---|---|---|\n", titles.join(" | "));
        for column in table.columns {
            let (name, other) = named(lang, column.en, column.zh);
            let need = text(if column.required { "columns-yes" } else { "columns-no" });
            let meaning = text(&message_id(&["column", table.en, column.en]));
            let _ =
                writeln!(page, "| {name} | {other} | {} | {need} | {meaning} |", kind_text(column.kind, &catalogue));
        }
    }
    page
}

/// The name in the reader's language, then the other one.
fn named<'a>(lang: Lang, en: &'a str, zh: &'a str) -> (&'a str, &'a str) {
    match lang {
        Lang::En => (en, zh),
        Lang::Zh => (zh, en),
    }
}

/// What a column of a kind holds, in words.
pub(super) fn kind_text(kind: Kind, catalogue: &Catalogue) -> String {
    match kind {
        Kind::Text => catalogue.text("kind-text"),
        Kind::Id => catalogue.text("kind-id"),
        Kind::Ids => catalogue.text("kind-ids"),
        Kind::Integer => catalogue.text("kind-integer"),
        Kind::Decimal(places) => catalogue.format("kind-decimal", &[("places", &places.to_string())]),
        Kind::Money => catalogue.text("kind-money"),
        Kind::YesNo => catalogue.text("kind-yes-no"),
        Kind::Date => catalogue.text("kind-date"),
        Kind::Month => catalogue.text("kind-month"),
        Kind::Year => catalogue.text("kind-year"),
        Kind::Choice(words) => words_text("kind-choice", words, catalogue),
        Kind::Choices(words) => words_text("kind-choices", words, catalogue),
    }
}

/// The words of a closed list, after what may be done with them.
fn words_text(introduction: &str, words: &[Word], catalogue: &Catalogue) -> String {
    let words = words.iter().map(|word| named(catalogue.lang(), word.en, word.zh).0);
    let separator = named(catalogue.lang(), ", ", "、").0;
    let colon = named(catalogue.lang(), ": ", "：").0;
    format!("{}{colon}{}", catalogue.text(introduction), words.collect::<Vec<_>>().join(separator))
}

/// A message's identifier from a table's and a column's names.
pub(super) fn message_id(parts: &[&str]) -> String {
    parts.join("-").replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_and_column_is_explained_in_both_languages() {
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            for table in std::iter::once(&TENDER).chain(TABLES) {
                for family in ["table", "title"] {
                    assert!(catalogue.has(&message_id(&[family, table.en])), "{} {}", lang.code(), table.en);
                }
                for column in table.columns {
                    let id = message_id(&["column", table.en, column.en]);
                    assert!(catalogue.has(&id), "{} {id}", lang.code());
                }
            }
            let page = columns_page(lang);
            let unknown = ["[table", "[column", "[kind"].iter().any(|start| page.contains(start));
            assert!(!unknown, "an unknown message on the {} page", lang.code());
        }
        assert!(columns_page(Lang::Zh).contains("| 报价 | price | 金额，元或万元 | 是 |"));
    }

    #[test]
    fn the_schema_has_every_column() {
        let schema = schema();
        for table in TABLES {
            let row = &schema["properties"][table.en]["items"];
            assert_eq!(row["properties"].as_object().unwrap().len(), table.columns.len(), "{}", table.en);
        }
        assert_eq!(schema["properties"]["tender"]["properties"]["buyer"]["x-name-zh"], "采购人代码");
        assert_eq!(schema["properties"]["bids"]["x-key"], json!(["bid", "lot"]));
    }
}
