//! Scripts without what only people read. Lines stay lines: nothing here has to understand the language.

/// Without indentation, empty lines, and comments that have lines of their own.
///
/// A script with a text over several lines is left as it is.
pub fn trimmed(script: &str) -> String {
    let over_lines = |line: &str| line.matches('`').count() % 2 == 1;
    if script.lines().any(over_lines) {
        return script.to_owned();
    }
    let mut out = String::new();
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
            continue;
        }
        if !line.is_empty() && !line.starts_with("//") {
            out += line;
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(script: &str, expected: &str) {
        assert_eq!(trimmed(script), expected, "{script}");
    }

    #[test]
    fn what_only_people_read_is_left_out() {
        check(
            "/**\n * Says.\n */\nfunction a() {\n  // why\n  b('// c');\n\n}\n",
            "function a() {\nb('// c');\n}\n",
        );
        check("/* one line */\na();", "a();\n");
        check("a(); /* stays */\n", "a(); /* stays */\n");
        check("a(`  x\n  y`);\n", "a(`  x\n  y`);\n");
    }
}
