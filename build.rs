//! Takes Apache ECharts out of the sources of the crate that carries it, for the pages with charts.
//!
//! The crate is pinned by Cargo.lock; cargo itself says where its sources are, be it a registry or a
//! vendored folder. Nothing is copied into the repository.

use serde_json::Value;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The crate whose sources carry the file, and where in them.
const CARRIER: &str = "charming";
const ASSET: &str = "src/asset/echarts-5.5.1.min.js";

fn main() {
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rerun-if-changed=build.rs");
    if let Err(reason) = place() {
        println!("cargo::error=Apache ECharts ({ASSET} of the crate {CARRIER}) cannot be embedded: {reason}");
    }
}

/// Copies the file to `OUT_DIR/echarts.js`.
fn place() -> Result<(), String> {
    let sources = sources()?;
    let asset = sources.join(ASSET);
    let target = PathBuf::from(variable("OUT_DIR")?).join("echarts.js");
    std::fs::copy(&asset, &target).map_err(|error| format!("{}: {error}", asset.display()))?;
    Ok(())
}

/// The folder of the carrier's sources, from cargo's own account of the dependencies.
///
/// Only packages of the target's platform: others were perhaps never downloaded. Not offline: a plain
/// build has not downloaded the packages of the tests, which cargo wants to describe, too.
fn sources() -> Result<PathBuf, String> {
    let target = variable("TARGET")?;
    let output = Command::new(variable("CARGO")?)
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", &target])
        .current_dir(variable("CARGO_MANIFEST_DIR")?)
        .output()
        .map_err(|error| format!("cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().replace('\n', " "));
    }
    let account: Value = serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = account["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let carrier = packages.iter().find(|package| package["name"] == CARRIER);
    let manifest = carrier.and_then(|package| package["manifest_path"].as_str()).map(PathBuf::from);
    manifest
        .as_deref()
        .and_then(|path| path.parent())
        .map(PathBuf::from)
        .ok_or_else(|| "not among the dependencies".to_owned())
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|error| format!("{name}: {error}"))
}
