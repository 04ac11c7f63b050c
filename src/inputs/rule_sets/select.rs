use super::file::{Entry, RuleSet};
use crate::domain::{Date, Method, Parameter, ParameterKey};
use crate::findings::{Code, Finding};

/// The version of a parameter in force on a day for a method. An entry that names the method
/// goes before one for all methods. A number whose days do not cover the bid date is never
/// used in place of one that does: it is a finding.
pub(super) fn in_force(set: &RuleSet, key: ParameterKey, method: Method, on: Date) -> Result<Parameter, Finding> {
    let of_method: Vec<&Entry> = set
        .entries
        .iter()
        .filter(|entry| entry.key == key && (entry.methods.is_empty() || entry.methods.contains(&method)))
        .collect();
    let covers = |entry: &&&Entry| entry.parameter.from <= on && entry.parameter.until.is_none_or(|last| on <= last);
    let best = of_method.iter().filter(covers).max_by_key(|entry| !entry.methods.is_empty());
    if let Some(entry) = best {
        let method = (!entry.methods.is_empty()).then_some(method);
        return Ok(Parameter { method, ..entry.parameter.clone() });
    }
    let finding = |code| {
        let name = format!("@parameter-{}", key.name());
        Finding::new(code).with("key", key.name()).with("name", name).with("set", &set.name)
    };
    if of_method.is_empty() {
        return Err(finding(Code::ParameterMissing).with("method", format!("@method-{}", method.name())));
    }
    let periods: Vec<String> = of_method.iter().map(|entry| period(&entry.parameter)).collect();
    let mut not_in_force = finding(Code::RuleNotInForce).with("date", on).with("periods", periods.join("; "));
    if let Some(first) = of_method.first() {
        not_in_force = not_in_force.at(first.place.clone()).under(&first.parameter.clause);
    }
    Err(not_in_force)
}

/// `2022-07-01/2022-12-31`, open at the end where still in force.
fn period(parameter: &Parameter) -> String {
    let until = parameter.until.map(|until| until.to_string()).unwrap_or_default();
    format!("{}/{until}", parameter.from)
}
