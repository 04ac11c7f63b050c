//! The catalogue: both languages say the same things with the same arguments, every message
//! parses, every finding has its words, and nothing in it is unused.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use zeyou::domain::ParameterKey;
use zeyou::findings::Code;
use zeyou::inputs::tables::{TABLES, TENDER};
use zeyou::messages::{Catalogue, Lang};

/// Arguments of a message's own text and of its attributes; no name is its own text.
type Parts = BTreeMap<Option<String>, BTreeSet<String>>;

/// The messages of a language; fails on what does not parse and on what is there twice.
fn messages(lang: Lang) -> BTreeMap<String, Parts> {
    let mut messages = BTreeMap::new();
    for source in Catalogue::sources(lang) {
        let resource = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?} in {}", lang.code(), &source[..source.len().min(60)]));
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                assert!(!matches!(entry, Entry::Junk { .. }), "{}: {entry:?}", lang.code());
                continue;
            };
            let mut parts = Parts::new();
            if let Some(pattern) = &message.value {
                parts.insert(None, arguments(pattern));
            }
            for attribute in &message.attributes {
                parts.insert(Some(attribute.id.name.to_owned()), arguments(&attribute.value));
            }
            let id = message.id.name.to_owned();
            assert!(messages.insert(id.clone(), parts).is_none(), "{}: {id} is there twice", lang.code());
        }
    }
    messages
}

fn arguments(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect(expression, &mut names);
        }
    }
    names
}

fn collect(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, names),
        Expression::Select { selector, variants } => {
            collect_inline(selector, names);
            for variant in variants {
                names.extend(arguments(&variant.value));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect(expression, names),
        _ => {}
    }
}

/// All Rust sources below a folder of the repository.
fn sources(folder: &str) -> String {
    let mut text = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if path.is_dir() => folders.push(path),
                Some("rs" | "toml") => text.push_str(&read(&path)),
                _ => {}
            }
        }
    }
    text
}

fn read(path: &PathBuf) -> String {
    fs::read_to_string(path).unwrap()
}

/// The words that stand right after `before` in the text, up to the next quotation mark.
fn quoted_after<'a>(text: &'a str, before: &str) -> BTreeSet<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Beginnings of identifiers that the program puts together: `format!("check-{}", ..)`.
fn families(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let beginnings = text.split("format!(\"").skip(1).filter_map(|rest| {
        let rest = rest.strip_prefix('@').unwrap_or(rest);
        let family: String = rest.chars().take_while(|c| is_part(*c)).collect();
        (family.ends_with('-') && rest[family.len()..].starts_with('{')).then_some(family)
    });
    beginnings.collect()
}

#[test]
fn both_languages_have_the_same_messages() {
    let (zh, en) = (messages(Lang::Zh), messages(Lang::En));
    let only = |one: &BTreeMap<String, Parts>, other: &BTreeMap<String, Parts>| -> Vec<String> {
        one.keys().filter(|id| !other.contains_key(*id)).cloned().collect()
    };
    assert_eq!(only(&zh, &en), Vec::<String>::new(), "only in Chinese");
    assert_eq!(only(&en, &zh), Vec::<String>::new(), "only in English");
    for (id, parts) in &zh {
        let attributes = |parts: &Parts| parts.keys().cloned().collect::<Vec<_>>();
        assert_eq!(attributes(parts), attributes(&en[id]), "attributes of {id}");
        assert_eq!(parts, &en[id], "arguments of {id}");
    }
}

#[test]
fn every_finding_has_its_cause_and_its_action() {
    for lang in Lang::ALL {
        let messages = messages(lang);
        for code in Code::ALL {
            let id = format!("finding-{code}");
            let parts = messages.get(&id).unwrap_or_else(|| panic!("{}: {id}", lang.code()));
            assert!(parts.contains_key(&None), "{}: the cause of {id}", lang.code());
            assert!(parts.contains_key(&Some("action".to_owned())), "{}: the action of {id}", lang.code());
        }
    }
}

#[test]
fn every_finding_in_the_catalogue_has_a_code() {
    for id in messages(Lang::Zh).keys() {
        if let Some(name) = id.strip_prefix("finding-") {
            assert!(Code::ALL.iter().any(|code| code.name() == name), "{id}");
        }
    }
}

#[test]
fn every_clause_that_is_cited_has_a_name() {
    let (program, models) = (sources("src"), sources("models"));
    let cited = quoted_after(&program, ".under(\"").into_iter().chain(quoted_after(&models, "clause = \""));
    let catalogue = messages(Lang::Zh);
    let missing: BTreeSet<&str> = cited.filter(|key| !catalogue.contains_key(&format!("clause-{key}"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_parameter_has_a_name() {
    let catalogue = messages(Lang::Zh);
    for key in ParameterKey::ALL {
        assert!(catalogue.contains_key(&format!("parameter-{}", key.name())), "{}", key.name());
    }
}

/// Every award clause has the words for its checks. Its name is a constant of its room.
#[test]
fn every_award_clause_has_its_words() {
    let program = sources("src/clauses/award");
    let catalogue = messages(Lang::Zh);
    let clauses = quoted_after(&program, ": &str = \"");
    assert!(clauses.contains("fund-ceiling"), "{clauses:?}");
    for clause in clauses {
        for family in ["check", "limits"] {
            assert!(catalogue.contains_key(&format!("{family}-{clause}")), "{family}-{clause}");
        }
    }
}

/// Every reason for which a bid is out says what would have been needed instead.
#[test]
fn every_exclusion_says_what_would_have_been_needed() {
    let program = sources("src/clauses/eligibility");
    let called = program.split("reason(").skip(1).filter_map(|rest| rest.split("bid").next());
    let named: BTreeSet<&str> = called.filter_map(|head| head.split("Code::").nth(1)?.split(',').next()).collect();
    assert!(named.contains("PriceZero") && named.contains("TooFewTenderers") && named.len() > 15, "{named:?}");
    let catalogue = messages(Lang::Zh);
    for code in Code::ALL.iter().filter(|code| named.contains(format!("{code:?}").as_str())) {
        assert!(catalogue.contains_key(&format!("explain-needed-{code}")), "{code}");
    }
}

#[test]
fn no_message_is_unused() {
    let program = sources("src");
    let families = families(&program);
    assert!(families.contains("finding-") && families.contains("check-"), "{families:?}");
    let tables: BTreeSet<String> = std::iter::once(&TENDER)
        .chain(TABLES)
        .flat_map(|table| {
            let columns = table.columns.iter().map(|column| format!("column-{}-{}", table.en, column.en));
            columns.chain([format!("table-{}", table.en)]).map(|id| id.replace('_', "-")).collect::<Vec<_>>()
        })
        .collect();
    let unused: Vec<String> = messages(Lang::Zh)
        .into_keys()
        .filter(|id| {
            let literal = program.contains(&format!("\"{id}\"")) || program.contains(&format!("\"@{id}\""));
            let of_table = id.starts_with("column-") || id.starts_with("table-");
            let put_together = families.iter().any(|family| id.starts_with(family));
            !(literal || if of_table { tables.contains(id) } else { put_together })
        })
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn an_unknown_message_is_seen() {
    let catalogue = Catalogue::new(Lang::Zh);
    assert_eq!(catalogue.text("no-such-message"), "[no-such-message]");
}
