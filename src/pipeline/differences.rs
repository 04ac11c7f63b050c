//! Where a record differs from the one that the files give.

use crate::domain::record::Record;
use crate::findings::{Code, Finding};
use serde_json::Value;
use std::collections::BTreeSet;

/// Every place at which two records differ, as JSON paths. Most of a record are its lots, and most
/// lots agree: only those that do not, and the rest, are compared as JSON.
pub(super) fn compare(claimed: &mut Record, recomputed: &mut Record, faults: &mut Vec<Finding>) {
    let lots = [&mut *claimed, &mut *recomputed].map(|record| std::mem::take(&mut record.lots));
    walk("", &json_of(claimed), &json_of(recomputed), faults);
    let [then, now] = &lots;
    if then.len() == now.len() {
        for (position, (then, now)) in then.iter().zip(now).enumerate().filter(|(_, (then, now))| then != now) {
            walk(&format!("/lots/{position}"), &json_of(then), &json_of(now), faults);
        }
    } else {
        faults.push(differs("/lots", &format!("[{}]", then.len()), &format!("[{}]", now.len())));
    }
    [claimed.lots, recomputed.lots] = lots;
}

fn json_of(part: &impl serde::Serialize) -> Value {
    serde_json::to_value(part).unwrap_or(Value::Null)
}

fn walk(path: &str, claimed: &Value, recomputed: &Value, faults: &mut Vec<Finding>) {
    match (claimed, recomputed) {
        _ if claimed == recomputed => {}
        (Value::Object(left), Value::Object(right)) => {
            let keys: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
            for key in keys {
                let of = [left, right].map(|map| map.get(key).unwrap_or(&Value::Null));
                walk(&format!("{path}/{key}"), of[0], of[1], faults);
            }
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            for (position, (left, right)) in left.iter().zip(right).enumerate() {
                walk(&format!("{path}/{position}"), left, right, faults);
            }
        }
        // The digests are compared file by file, and the program may have a newer version.
        _ if path.starts_with("/inputs") || path == "/program_version" => {}
        (left, right) => faults.push(differs(path, &short(left), &short(right))),
    }
}

/// A place at which a result differs from what the files give.
pub(super) fn differs(path: &str, claimed: &str, recomputed: &str) -> Finding {
    Finding::new(Code::ResultDiffers).with("path", path).with("claimed", claimed).with("recomputed", recomputed)
}

fn short(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => format!("[{}]", items.len()),
        other => other.to_string(),
    };
    text.chars().take(80).collect()
}
